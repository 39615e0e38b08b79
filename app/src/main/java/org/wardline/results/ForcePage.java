package org.wardline.results;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One force in an operation.
 *
 * @param force its slug
 * @param name its full name
 * @param headlines the main figures that are told by force
 * @param measure what the chart shows
 * @param course why its packages led where they did; null outside the circle
 * @param chart null outside the circle
 * @param mayOpenPackages whether the officer's role opens what was sent
 */
public record ForcePage(
        DashboardPage.About about,
        String force,
        String name,
        List<DashboardPage.Headline> headlines,
        Measure measure,
        @Nullable ForceCourse course,
        @Nullable LineChart chart,
        boolean mayOpenPackages) {
    public ForcePage {
        headlines = List.copyOf(headlines);
    }
}
