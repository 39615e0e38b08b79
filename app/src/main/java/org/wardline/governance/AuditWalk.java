package org.wardline.governance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.AuditChainStore.Link;
import org.wardline.governance.AuditChainStore.Placed;
import org.wardline.governance.AuditFault.What;

/**
 * One walk along the chain, with the entries in the order of sealing beside it. The two agree row by row in a log that
 * nobody touched; where they do not, the difference says what happened. Memory does not grow with the log.
 */
final class AuditWalk {
    private final AuditPages<Link> links;
    private final AuditPages<Placed> entries;
    private final AuditFindings findings;

    /** The hash that the next link must build on; null where it cannot be known, after something is gone. */
    private byte @Nullable [] expected = AuditDigests.start();

    /** What the link before built on. */
    private byte[] before = AuditDigests.start();

    private @Nullable Link last;
    private boolean lastSound = true;
    private long wanted = 1;

    AuditWalk(AuditPages<Link> links, AuditPages<Placed> entries, AuditFindings findings) {
        this.links = links;
        this.entries = entries;
        this.findings = findings;
    }

    /** Looks at the next link; answers it, or null when there are no more. */
    @Nullable Link step() {
        if (!links.hasNext()) {
            return null;
        }
        var link = links.next();
        var missing = Math.max(0, link.position() - wanted);
        if (missing > 0) {
            expected = null;
        }
        var sound = inPlace(link, missing) && sound(link);
        var joined = expected == null || Arrays.equals(link.previous(), expected);
        if (sound && lastSound && !joined) {
            blame(link);
        }
        expected = link.hash();
        before = link.previous();
        last = link;
        lastSound = sound && joined;
        wanted = link.position() + 1;
        return link;
    }

    /** What is left of the entries once the links have ended: whatever the chain does not reach. */
    void end() {
        Placed first = null;
        while (entries.hasNext()) {
            var entry = entries.next();
            if (entry.position() == null && first == null) {
                first = entry;
            }
        }
        if (first != null) {
            findings.add(What.TRUNCATED, wanted, first.id(), first.writtenAt());
        }
        findings.end();
    }

    /** Whether the entry of the link is there and stands where the order of sealing puts it. */
    private boolean inPlace(Link link, long missingLinks) {
        var unaccounted = skipUnlinked(link, missingLinks);
        for (var i = 0; i < Math.min(unaccounted, AuditVerification.LISTED); i++) {
            findings.add(What.REMOVED, link.position() - unaccounted + i, null, null);
        }
        if (link.writtenAt() == null) {
            findings.gone(link);
            return false;
        }
        findings.reached();
        var next = entries.peek();
        var second = entries.peekSecond();
        if (next != null && !next.id().equals(link.entry()) && !standsAfter(next, link)) {
            // One entry more in front of this one's: that is the one that was moved, and it is met
            // again at its link.
            entries.next();
            next = second != null && second.id().equals(link.entry()) ? second : null;
        }
        if (next != null && next.id().equals(link.entry())) {
            entries.next();
            return true;
        }
        findings.moved(link);
        return false;
    }

    /** Whether the entry stands in the very next link: then it stands right, and this link's was moved here. */
    private static boolean standsAfter(Placed entry, Link link) {
        return entry.position() != null && entry.position() == link.position() + 1;
    }

    /**
     * Passes entries that no link holds, or that were met before; answers how many of the missing links no such entry
     * accounts for.
     */
    private long skipUnlinked(Link link, long missingLinks) {
        var unaccounted = missingLinks;
        for (var next = entries.peek(); next != null; next = entries.peek()) {
            var at = next.position();
            if (at != null && at >= link.position()) {
                return unaccounted;
            }
            entries.next();
            if (at != null) {
                continue;
            }
            if (unaccounted > 0) {
                findings.add(
                        What.REMOVED, link.position() - unaccounted, next.id(), next.writtenAt());
                unaccounted--;
            } else {
                findings.stray(next, link.position());
            }
        }
        return unaccounted;
    }

    /** Whether the entry is what was sealed in this link, as far as the link itself can tell. */
    private boolean sound(Link link) {
        if (AuditDigests.untouched(link) && AuditDigests.sealed(link)) {
            return true;
        }
        findings.unsound(link);
        return false;
    }

    /** A link that is sound in itself builds on another than the one before it: that one is not what was sealed. */
    private void blame(Link link) {
        var blamed = last;
        if (blamed == null) {
            findings.add(What.REMOVED, link.position(), null, null);
            return;
        }
        var what = Arrays.equals(link.previous(), before) ? What.INSERTED : What.BROKEN_AFTER;
        findings.add(what, blamed.position(), blamed.entry(), blamed.writtenAt());
    }
}
