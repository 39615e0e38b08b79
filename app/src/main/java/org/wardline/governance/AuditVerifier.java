package org.wardline.governance;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.governance.AuditChainStore.Extent;
import org.wardline.governance.AuditChainStore.Placed;
import org.wardline.governance.AuditFault.What;

/** Verifies the audit log, a page at a time. */
@Component
class AuditVerifier {
    private static final UUID NONE = new UUID(0, 0);

    private final AuditChainStore store;
    private final AuditCheckpointStore checkpoints;
    private final AuditKey key;
    private final Commands commands;

    AuditVerifier(
            AuditChainStore store,
            AuditCheckpointStore checkpoints,
            AuditKey key,
            Commands commands) {
        this.store = store;
        this.checkpoints = checkpoints;
        this.key = key;
        this.commands = commands;
    }

    Extent extent() {
        return store.extent();
    }

    AuditVerification verify(Extent extent, AuditGiven given, AuditProgress progress) {
        // Looked at first: what waits meanwhile, the entry of this very walk among it, is not late.
        var waiting = unsealed(extent);
        var findings = new AuditFindings();
        var links =
                new AuditPages<AuditChainStore.Link>(last -> {
                    var after = last == null ? Long.MIN_VALUE : last.position();
                    return commands.read(() -> store.links(after, extent.lastPosition()));
                });
        var walk = new AuditWalk(links, entries(0, extent.sealedBelow()), findings);
        var done = 0L;
        progress.reached(done, extent.sealed());
        var comparison = comparison(given, findings);
        for (var link = walk.step(); link != null; link = walk.step()) {
            comparison.at(link);
            done++;
            if (done % AuditChainStore.PAGE == 0) {
                progress.reached(done, extent.sealed());
            }
        }
        walk.end();
        comparison.end(
                extent,
                then -> commands.read(() -> checkpoints.stands(then.lastEntry())),
                then -> commands.read(() -> checkpoints.wentBack(then)));
        findings.include(waiting);
        progress.reached(extent.sealed(), extent.sealed());
        return new AuditVerification(
                extent.entries(),
                extent.sealed(),
                findings.faults(),
                findings.found(),
                comparison.agreed());
    }

    private AuditComparison comparison(AuditGiven given, AuditFindings findings) {
        var kept =
                new AuditPages<AuditCheckpoint>(last -> {
                    var after = last == null ? 0 : last.size();
                    return commands.read(() -> checkpoints.after(after));
                });
        var pem = given.publicKey();
        return new AuditComparison(
                kept,
                given.checkpoints(),
                key.homeId(),
                pem == null ? key.publicKey() : AuditKey.publicKey(pem),
                findings);
    }

    private AuditPages<Placed> entries(long fromXid, long belowXid) {
        return new AuditPages<>(last -> {
            var xid = last == null ? fromXid : last.xid();
            var id = last == null ? NONE : last.id();
            return commands.read(() -> store.inOrder(xid, id, belowXid));
        });
    }

    /** What was written since the last seal: it must be whole, and not be waiting for long. */
    private AuditFindings unsealed(Extent extent) {
        var findings = new AuditFindings();
        var waiting = entries(extent.sealedBelow(), Long.MAX_VALUE);
        while (waiting.hasNext()) {
            var entry = waiting.next();
            if (!entry.fits()) {
                findings.add(What.CHANGED, null, entry.id(), entry.writtenAt());
            } else if (entry.overdue()) {
                findings.add(What.NEVER_SEALED, null, entry.id(), entry.writtenAt());
            }
        }
        return findings;
    }
}
