package org.wardline.governance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit log an auditor wants to read, the latest first. What is null does not narrow them.
 *
 * @param officer who acted
 * @param record on which record
 * @param kind of which kind
 * @param outcome with which outcome
 * @param from not before, by the application's clock
 * @param until before, by the application's clock
 * @param services whether what service accounts did is wanted too
 * @param page from 1
 */
public record AuditQuery(
        @Nullable OfficerId officer,
        @Nullable UUID record,
        @Nullable AuditKind kind,
        Audit.@Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant until,
        boolean services,
        int page) {
    /** Entries on a page. */
    public static final int PAGE = 50;

    /** What the log says was looked for: that record, else that officer, else the log as a whole. */
    On lookedFor() {
        if (record != null) {
            return new On("audit log", record, null);
        }
        return new On("audit log", officer == null ? null : officer.value(), null);
    }
}
