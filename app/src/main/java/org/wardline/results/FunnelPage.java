package org.wardline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From what came in to who was arrested, and where the rest stayed.
 *
 * @param stages in order; empty when the officer sees one force only and nothing is announced
 * @param courses why packages led where they did, by name of the force; empty outside the circle
 */
public record FunnelPage(DashboardPage.About about, List<Stage> stages, List<Row> courses) {
    public FunnelPage {
        stages = List.copyOf(stages);
        courses = List.copyOf(courses);
    }

    /**
     * A stage.
     *
     * @param key of the figure; null when it is none of the catalogue's
     * @param what is counted, in a sentence
     * @param share of the widest stage, 0 to 100
     * @param left what did not come further, and why
     */
    public record Stage(
            @Nullable String key,
            String title,
            String what,
            Cell value,
            int share,
            String leftTitle,
            List<Left> left) {
        public Stage {
            left = List.copyOf(left);
        }
    }

    /**
     * What stayed behind at a stage.
     *
     * @param key of the figure; null when it is none of the catalogue's
     */
    public record Left(@Nullable String key, String title, Cell value) {}

    /** A force's packages. */
    public record Row(String name, String href, ForceCourse course) {}
}
