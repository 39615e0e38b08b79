package org.wardline.governance;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.AuditChainStore.Extent;
import org.wardline.governance.AuditChainStore.Link;
import org.wardline.governance.AuditFault.What;

/** Compares the log of today, as it is walked, with checkpoints of earlier days: those kept beside it and those given. */
final class AuditComparison {
    private final AuditPages<AuditCheckpoint> kept;
    private final AuditPages<AuditCheckpoint> given;
    private final AuditFindings findings;
    private final UUID home;
    private final PublicKey key;
    private final byte[] keyDigest;
    private final AuditTree tree = new AuditTree();
    private boolean whole = true;
    private long agreed;
    private long agreedUpTo;

    /** The first that did not agree. */
    private @Nullable AuditCheckpoint against;

    AuditComparison(
            AuditPages<AuditCheckpoint> kept,
            List<AuditCheckpoint> given,
            UUID home,
            PublicKey key,
            AuditFindings findings) {
        this.kept = kept;
        var inOrder =
                given.stream().sorted(Comparator.comparingLong(AuditCheckpoint::size)).toList();
        this.given = new AuditPages<>(last -> last == null ? inOrder : List.of());
        this.home = home;
        this.key = key;
        this.keyDigest = AuditDigests.sha256(key.getEncoded());
        this.findings = findings;
    }

    /** The walk has come to this link. */
    void at(Link link) {
        var digest = link.recomputed();
        whole = whole && digest != null && link.position() == tree.size() + 1;
        if (whole && digest != null) {
            tree.add(digest);
        }
        compare(link);
    }

    private void compare(Link link) {
        for (var source : List.of(kept, given)) {
            for (var next = source.peek();
                    next != null && next.size() <= link.position();
                    next = source.peek()) {
                source.next();
                if (!genuine(next, source == given)) {
                    findings.add(What.NOT_GENUINE, null, null, next.takenAt());
                } else if (whole && next.states(tree, link.hash())) {
                    agreed++;
                    agreedUpTo = next.size();
                } else if (against == null) {
                    against = next;
                }
            }
        }
    }

    /** A checkpoint that is kept beside the log may be of an earlier key; one that is given must be of this. */
    private boolean genuine(AuditCheckpoint checkpoint, boolean fromOutside) {
        if (!fromOutside && !Arrays.equals(checkpoint.keyDigest(), keyDigest)) {
            return true;
        }
        return checkpoint.home().equals(home) && AuditKey.signed(checkpoint, key);
    }

    /**
     * The walk is over: checkpoints of more than there is now are compared, and what does not agree is said once.
     *
     * @param stands whether a checkpoint's last entry is still in the chain
     * @param wentBack whether transactions of before a checkpoint wrote after it
     */
    void end(
            Extent extent, Predicate<AuditCheckpoint> stands, Predicate<AuditCheckpoint> wentBack) {
        for (var source : List.of(kept, given)) {
            while (source.hasNext()) {
                var next = source.next();
                if (!genuine(next, source == given)) {
                    findings.add(What.NOT_GENUINE, null, null, next.takenAt());
                } else if (against == null || against.size() < next.size()) {
                    against = next;
                }
            }
        }
        if (against != null) {
            say(against, extent, stands, wentBack);
        }
    }

    private void say(
            AuditCheckpoint then,
            Extent extent,
            Predicate<AuditCheckpoint> stands,
            Predicate<AuditCheckpoint> wentBack) {
        var gone = !stands.test(then);
        if (gone && (extent.sealedBelow() < then.sealedBelow() || wentBack.test(then))) {
            add(What.OLDER_COPY, agreedUpTo + 1, then.takenAt());
        } else if (gone && (!findings.any() || then.size() > extent.lastPosition())) {
            add(
                    What.TRUNCATED,
                    Math.min(extent.lastPosition(), then.size() - 1) + 1,
                    then.takenAt());
        } else if (!findings.any()) {
            // Other faults say more exactly what this one only bounds.
            add(What.REWRITTEN, agreedUpTo + 1, then.takenAt());
        }
    }

    private void add(What what, long position, Instant takenAt) {
        if (!findings.has(what)) {
            findings.add(what, position, null, takenAt);
        }
    }

    /** How many checkpoints agreed. */
    long agreed() {
        return agreed;
    }
}
