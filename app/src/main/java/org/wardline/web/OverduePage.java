package org.wardline.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/** What is late, in groups; a group is shown when its supervisor answers for it, empty or not. */
public record OverduePage(List<Group> groups) {
    /** How many lines of a group are shown; the rest is said as a number. */
    static final int SHOWN = 50;

    public OverduePage {
        groups = List.copyOf(groups);
    }

    /** How many there are in all. */
    public int total() {
        return groups.stream().mapToInt(Group::total).sum();
    }

    /**
     * One kind of clock.
     *
     * @param means when it counts as late
     * @param total all of them
     * @param lines the most pressing
     */
    public record Group(String title, String means, int total, List<Line> lines) {
        public Group {
            lines = List.copyOf(lines);
        }

        /** All that are given; the most pressing of them as lines. */
        static Group of(String title, String means, List<Line> all) {
            return new Group(title, means, all.size(), all.stream().limit(SHOWN).toList());
        }
    }

    /**
     * One thing that is late.
     *
     * @param dueAt when it was due; null where only a day is known, which stands in the words
     */
    public record Line(
            String reference, String path, Sensitive<String> what, @Nullable Instant dueAt) {}
}
