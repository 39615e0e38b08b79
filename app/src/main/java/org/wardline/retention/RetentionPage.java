package org.wardline.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whose review falls due, and the schedule that says so.
 *
 * @param asked who asked for it themselves, so that the schedule does not count
 * @param due by today
 * @param soon within the days that a supervisor is told before
 * @param looked at most how many people were looked at
 */
public record RetentionPage(
        List<Row> asked,
        List<Row> due,
        List<Row> soon,
        List<RetentionSchedule.Line> schedule,
        int looked) {
    public RetentionPage {
        asked = List.copyOf(asked);
        due = List.copyOf(due);
        soon = List.copyOf(soon);
        schedule = List.copyOf(schedule);
    }

    /**
     * A person.
     *
     * @param state what stands in the way or waits; empty when nothing does
     */
    public record Row(
            UUID subject,
            String reference,
            String category,
            LocalDate clearSince,
            LocalDate reviewOn,
            String state) {}
}
