package org.wardline.governance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the audit log holds about one record or one officer, the earliest first, with who took it out and why.
 *
 * @param about the record or the officer
 * @param lines at most {@link #MOST}
 * @param more whether there are more than these
 * @param takenBy officer who took it
 * @param checkpoint of the log as it stood then; null where the log does not fit its last one
 */
public record AuditExtract(
        UUID about,
        List<Line> lines,
        boolean more,
        Officer takenBy,
        Instant takenAt,
        AuditPurpose purpose,
        @Nullable AuditCheckpoint checkpoint) {
    /** Entries in an extract. */
    public static final int MOST = 10_000;

    public AuditExtract {
        lines = List.copyOf(lines);
    }

    /**
     * An entry with what it is known by in the log.
     *
     * @param digest of the entry, hexadecimal: its leaf in the checkpoint's tree
     */
    public record Line(UUID id, String digest, AuditEntry entry) {}

    /** Names colleagues, so it stays out of logs. */
    @Override
    public String toString() {
        return "AuditExtract[" + lines.size() + "]";
    }
}
