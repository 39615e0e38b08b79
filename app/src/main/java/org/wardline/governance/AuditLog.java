package org.wardline.governance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;

/** The audit log as a whole: sealing, verifying and reading it. */
@Component
public class AuditLog {

    private final AuditStore store;
    private final Actors actors;
    private final Commands commands;
    private final AuditVerifier verifier;
    private final AuditCheckpoints checkpoints;
    private final OperationClock clock;

    AuditLog(
            AuditStore store,
            Actors actors,
            Commands commands,
            AuditVerifier verifier,
            AuditCheckpoints checkpoints,
            OperationClock clock) {
        this.store = store;
        this.actors = actors;
        this.commands = commands;
        this.verifier = verifier;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** Chains what has been committed since the last time; answers how many entries. */
    public long seal() {
        return actors.asService(ServiceAccount.SEALER, () -> commands.read(store::seal));
    }

    /**
     * A signed statement of the log as it is sealed now, kept beside it too. Empty while nothing is sealed, and where what
     * was sealed since the last one does not fit it.
     */
    public Optional<AuditCheckpoint> checkpoint() {
        return actors.asService(ServiceAccount.SEALER, checkpoints::take);
    }

    /** Verifies with nothing from outside. */
    public Optional<AuditVerification> verify(AuditProgress progress) {
        return verify(AuditGiven.NOTHING, progress);
    }

    /**
     * Recomputes every digest and every link, and compares the log with checkpoints, for an auditor; empty for anybody else. Every page is a transaction of its
     * own: the log is only ever added to, and what is added meanwhile is left for another time.
     */
    public Optional<AuditVerification> verify(AuditGiven given, AuditProgress progress) {
        return commands.look(
                        Action.VERIFY_AUDIT,
                        On.many("audit log"),
                        () -> Optional.of(verifier.extent()))
                .map(extent -> verifier.verify(extent, given, progress));
    }

    /**
     * Takes out what the log holds about one officer or one record, for one of the four lawful purposes. The extract
     * carries a checkpoint of the log as it stands, and is a disclosure in the log itself.
     */
    public Decision<AuditExtract> extract(UUID about, AuditPurpose purpose) {
        var permitted = actors.required().officer().may(Action.EXTRACT_AUDIT);
        var checkpoint = permitted ? sealed().orElse(null) : null;
        return commands.run(
                Action.EXTRACT_AUDIT,
                new On("audit log", about, null),
                purpose.name(),
                () -> {
                    var lines = store.about(about);
                    return Decision.done(
                            new AuditExtract(
                                    about,
                                    lines.stream().limit(AuditExtract.MOST).toList(),
                                    lines.size() > AuditExtract.MOST,
                                    actors.required().officer(),
                                    clock.realTime(),
                                    purpose,
                                    checkpoint));
                });
    }

    private Optional<AuditCheckpoint> sealed() {
        seal();
        return checkpoint();
    }

    /**
     * Entries for an auditor, the latest first; empty for anybody else. That they were read, for what, and about which
     * record or officer, is an entry itself.
     *
     * @return up to one more than {@link AuditQuery#PAGE}, where there are more
     */
    public Optional<List<AuditEntry>> read(AuditQuery wanted, AuditPurpose purpose) {
        return commands.look(
                Action.VIEW_AUDIT,
                wanted.lookedFor(),
                purpose.name(),
                () -> Optional.of(store.entries(wanted)));
    }
}
