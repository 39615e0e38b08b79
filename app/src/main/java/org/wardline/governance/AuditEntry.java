package org.wardline.governance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the audit log.
 *
 * @param at by the application's clock
 * @param writtenAt real time
 * @param who name of who acted
 * @param username their sign-in name
 * @param purpose what they said they were doing
 * @param action stable name of the action
 * @param objectKind kind of thing acted on
 * @param objectId which one; null for a list or a search
 * @param reason in the officer's words, or the names of refusals; null when there is none
 */
public record AuditEntry(
        Instant at,
        Instant writtenAt,
        OfficerId actor,
        String who,
        String username,
        String purpose,
        AuditKind kind,
        String action,
        String objectKind,
        @Nullable UUID objectId,
        Audit.Outcome outcome,
        @Nullable String reason) {

    /** Names a colleague, so it stays out of logs. */
    @Override
    public String toString() {
        return "AuditEntry[" + action + "]";
    }
}
