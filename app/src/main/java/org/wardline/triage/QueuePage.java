package org.wardline.triage;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page of the queue.
 *
 * @param show which part: waiting, development or all
 * @param urgency only this one, or null for all
 * @param number this page, from 1
 */
public record QueuePage(
        List<Row> rows, String show, @Nullable Integer urgency, int number, boolean more) {
    public QueuePage {
        rows = List.copyOf(rows);
    }

    /** A referral in the queue. */
    public record Row(
            UUID referral,
            String reference,
            int urgency,
            List<String> reasons,
            @Nullable String changed,
            Instant receivedAt,
            Instant actBy,
            boolean overdue,
            @Nullable Instant nextExpiry,
            String outcome,
            @Nullable UUID subject,
            @Nullable String grade,
            int version) {
        public Row {
            reasons = List.copyOf(reasons);
        }
    }
}
