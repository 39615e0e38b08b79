package org.wardline.governance;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.AuditChainStore.Extent;
import org.wardline.governance.AuditChainStore.Link;
import org.wardline.governance.AuditCheckpointStore.Kept;

/** Takes checkpoints of the audit log: what was sealed since the last one is worked out again, then signed. */
@Component
class AuditCheckpoints {
    private final AuditChainStore chain;
    private final AuditCheckpointStore store;
    private final AuditKey key;
    private final OperationClock clock;
    private final Commands commands;

    AuditCheckpoints(
            AuditChainStore chain,
            AuditCheckpointStore store,
            AuditKey key,
            OperationClock clock,
            Commands commands) {
        this.chain = chain;
        this.store = store;
        this.key = key;
        this.clock = clock;
        this.commands = commands;
    }

    /**
     * The checkpoint of the log as it is now, kept in the database too. Empty where nothing is sealed yet, and where what
     * was sealed since the last checkpoint does not fit it: a signature must never cover up a change.
     */
    Optional<AuditCheckpoint> take() {
        var last = commands.read(store::last);
        var extent = commands.read(chain::extent);
        if (last.isPresent()
                && last.get().checkpoint().size() == extent.lastPosition()
                && ours(last.get())) {
            return Optional.of(last.get().checkpoint());
        }
        var tree = last.filter(this::ours).map(AuditCheckpoints::tree).orElseGet(AuditTree::new);
        var head =
                tree.size() == 0
                        ? AuditDigests.start()
                        : last.orElseThrow().checkpoint().chainHead();
        return grown(tree, head, extent).map(link -> keep(tree, link, extent));
    }

    /** Adds what was sealed since; answers the last link, or empty where one does not fit or there is none. */
    private Optional<Link> grown(AuditTree tree, byte[] head, Extent extent) {
        var links =
                new AuditPages<Link>(last -> {
                    var after = last == null ? tree.size() : last.position();
                    return commands.read(() -> chain.links(after, extent.lastPosition()));
                });
        var before = head;
        Link last = null;
        while (links.hasNext()) {
            var link = links.next();
            var digest = link.recomputed();
            if (digest == null
                    || link.position() != tree.size() + 1
                    || !Arrays.equals(link.previous(), before)
                    || !AuditDigests.sealed(link, digest)) {
                return Optional.empty();
            }
            tree.add(digest);
            before = link.hash();
            last = link;
        }
        return Optional.ofNullable(last);
    }

    private AuditCheckpoint keep(AuditTree tree, Link last, Extent extent) {
        var unsigned =
                new AuditCheckpoint(
                        key.homeId(),
                        tree.size(),
                        tree.root(),
                        last.hash(),
                        last.entry(),
                        extent.sealedBelow(),
                        clock.realTime().truncatedTo(ChronoUnit.MICROS),
                        key.digest(),
                        new byte[0]);
        var checkpoint = unsigned.signed(key.sign(unsigned.statement()));
        commands.read(() -> {
            store.keep(checkpoint, tree.edge());
            return true;
        });
        return checkpoint;
    }

    private boolean ours(Kept kept) {
        return kept.checkpoint().home().equals(key.homeId())
                && AuditKey.signed(kept.checkpoint(), key.publicKey())
                && Arrays.equals(tree(kept).root(), kept.checkpoint().root());
    }

    private static AuditTree tree(Kept kept) {
        return AuditTree.grownFrom(kept.checkpoint().size(), kept.edge());
    }
}
