package org.wardline.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The audit log as an auditor reads it.
 *
 * @param typed what was asked for, as the form shows it
 * @param query the same, for the address of another page; without its number
 * @param number of this page, from 1
 * @param more whether there is another
 */
public record AuditPage(
        List<Row> rows,
        Map<String, String> typed,
        String query,
        Map<String, String> kinds,
        Map<String, String> outcomes,
        int number,
        boolean more) {
    public AuditPage {
        rows = List.copyOf(rows);
    }

    /**
     * An entry, in words.
     *
     * @param reference of the record, where people know it by one; else null
     * @param record which record; null for a list or a search
     */
    public record Row(
            Instant at,
            Instant writtenAt,
            String who,
            String username,
            String purpose,
            String kind,
            String action,
            String objectKind,
            @Nullable String reference,
            @Nullable UUID record,
            String outcome,
            @Nullable String reason) {
        private static final Duration SOON = Duration.ofMinutes(1);

        /** Whether it was written at another time than it tells of, as in a demonstration. */
        public boolean writtenLater() {
            return Duration.between(at, writtenAt).abs().compareTo(SOON) > 0;
        }

        /** Names a colleague, so it stays out of logs. */
        @Override
        public String toString() {
            return "Row";
        }
    }
}
