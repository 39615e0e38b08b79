package org.wardline.governance;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The audit log as a whole: sealing, verifying and reading it. */
@Component
public class AuditLog {

    /**
     * What a verification found.
     *
     * @param entries entries written
     * @param sealed entries in the chain
     * @param unsealed entries not yet in the chain
     * @param overdue unsealed entries that should have been sealed: over a minute old, or found where nothing may be
     * @param firstBroken first position at which the chain does not fit, or null; 0 when an entry is missing from it
     */
    public record Verification(
            long entries, long sealed, long unsealed, long overdue, @Nullable Long firstBroken) {

        /** Whether nothing was changed, removed, reordered, put in or left unsealed. */
        public boolean intact() {
            return firstBroken == null && overdue == 0;
        }
    }

    private final AuditStore store;
    private final Actors actors;
    private final Commands commands;

    AuditLog(AuditStore store, Actors actors, Commands commands) {
        this.store = store;
        this.actors = actors;
        this.commands = commands;
    }

    /** Chains what has been committed since the last time; answers how many entries. */
    public long seal() {
        return actors.asService(ServiceAccount.SEALER, () -> commands.read(store::seal));
    }

    /** Recomputes every digest and every link, for an auditor; empty for anybody else. */
    public Optional<Verification> verify() {
        return commands.look(
                Action.VERIFY_AUDIT, On.many("audit log"), () -> Optional.of(store.verify()));
    }

    /**
     * Entries for an auditor, the latest first; empty for anybody else. That they were read, and about which record or
     * officer, is an entry itself.
     *
     * @return up to one more than {@link AuditQuery#PAGE}, where there are more
     */
    public Optional<List<AuditEntry>> read(AuditQuery wanted) {
        return commands.look(
                Action.VIEW_AUDIT, wanted.lookedFor(), () -> Optional.of(store.entries(wanted)));
    }
}
