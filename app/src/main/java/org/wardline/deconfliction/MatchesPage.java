package org.wardline.deconfliction;

import java.time.Instant;
import java.util.List;

/** The matches of the officer's circles. */
public record MatchesPage(List<Row> rows) {
    public MatchesPage {
        rows = List.copyOf(rows);
    }

    /** One match. */
    public record Row(
            String id,
            String keyKinds,
            String otherWho,
            boolean silent,
            Instant foundAt,
            String state,
            boolean decided) {}
}
