package org.wardline.intelligence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Packages, newest first.
 *
 * @param state name of the state that is listed, or null for all
 * @param states every state, name to title
 */
public record PackagesPage(@Nullable String state, Map<String, String> states, List<Row> rows) {
    public PackagesPage {
        rows = List.copyOf(rows);
    }

    /** One package version. */
    public record Row(
            String id,
            String reference,
            int packageVersion,
            String subjectId,
            String subject,
            String force,
            String state,
            Instant draftedAt) {}
}
