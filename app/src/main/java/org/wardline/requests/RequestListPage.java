package org.wardline.requests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests with what is left of the time for each.
 *
 * @param open not answered, the oldest first
 * @param answered the newest first
 */
public record RequestListPage(List<Row> open, List<Row> answered) {
    public RequestListPage {
        open = List.copyOf(open);
        answered = List.copyOf(answered);
    }

    /**
     * A request. It names nobody.
     *
     * @param answerBy null while the clock waits for the identity
     * @param left what is left of the time, in words
     */
    public record Row(
            UUID id,
            String reference,
            String kind,
            LocalDate receivedOn,
            @Nullable LocalDate answerBy,
            String left,
            boolean overdue,
            @Nullable Instant answeredAt) {}
}
