package org.wardline.results;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures of an operation, with what its circle may do about announcing them.
 *
 * @param forceNames slugs to short names, of the forces in the tables
 * @param asAt as the field of the form shows it, local time in London
 * @param mayOpenRows whether each figure leads to its rows
 * @param ownForce slug of the force whose rows the officer may open; null for all
 * @param mayDraft whether the officer may draft an announcement
 * @param announcements of the circle; empty outside
 * @param introduction as typed
 */
public record ResultsPage(
        OperationResults results,
        Map<String, String> forceNames,
        String asAt,
        boolean mayOpenRows,
        @Nullable String ownForce,
        boolean mayDraft,
        List<Line> announcements,
        String introduction) {
    public ResultsPage {
        announcements = List.copyOf(announcements);
    }

    /** An announcement of the operation. */
    public record Line(
            String id, String reference, String state, Instant asAt, Instant draftedAt) {}

    @Override
    public String toString() {
        return "ResultsPage";
    }
}
