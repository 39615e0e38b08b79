package org.wardline.governance;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a verification of the audit log found.
 *
 * @param entries entries written
 * @param sealed entries in the chain
 * @param faults what is not as it was sealed, in the order in which it was met; at most {@link #LISTED}
 * @param found how many faults there are in all
 * @param agreed checkpoints, kept or given, that the log of today agrees with
 */
public record AuditVerification(
        long entries, long sealed, List<AuditFault> faults, long found, long agreed) {
    /** Faults that are listed; more than these are only counted. */
    public static final int LISTED = 1_000;

    public AuditVerification {
        faults = List.copyOf(faults);
    }

    /** Entries that are not in the chain yet. */
    public long unsealed() {
        return Math.max(0, entries - sealed);
    }

    /** Whether nothing was changed, removed, reordered, put in, cut off or left unsealed. */
    public boolean intact() {
        return found == 0;
    }

    /** The first place in the chain at which something is wrong; null when there is none. */
    public @Nullable Long firstBroken() {
        return faults.stream()
                .map(AuditFault::position)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
    }
}
