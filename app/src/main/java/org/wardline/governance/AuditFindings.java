package org.wardline.governance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.AuditChainStore.Link;
import org.wardline.governance.AuditChainStore.Placed;
import org.wardline.governance.AuditFault.What;

/** Faults as a walk meets them. A few of them are only understood together, which is done here. */
final class AuditFindings {
    private final List<AuditFault> faults = new ArrayList<>();
    private final List<Link> gone = new ArrayList<>();
    private final List<Link> moved = new ArrayList<>();
    private final List<Placed> strays = new ArrayList<>();
    private long found;

    /** Where the entries began to be gone without one after them that is still there. */
    private @Nullable Link goneSince;

    private long goneRun;

    void add(What what, @Nullable Long position, @Nullable UUID entry, @Nullable Instant at) {
        found++;
        if (faults.size() < AuditVerification.LISTED) {
            faults.add(new AuditFault(what, position, entry, at));
        }
    }

    /** The link is there and its entry is not. */
    void gone(Link link) {
        if (goneSince == null) {
            goneSince = link;
        }
        goneRun++;
        if (gone.size() < AuditVerification.LISTED) {
            gone.add(link);
        }
        add(What.REMOVED, link.position(), link.entry(), link.sealedAt());
    }

    /** An entry that is there: what was gone before it was taken from the middle. */
    void reached() {
        goneSince = null;
        goneRun = 0;
    }

    /** The link holds an entry that belongs elsewhere in the order of sealing. */
    void moved(Link link) {
        if (moved.size() < AuditVerification.LISTED) {
            moved.add(link);
        }
        add(
                AuditDigests.untouched(link) ? What.REORDERED : What.CHANGED,
                link.position(),
                link.entry(),
                link.writtenAt());
    }

    /** The link does not hold what was sealed in it; if that fits where another was moved, the two changed places. */
    void unsound(Link link) {
        var digest = link.digest();
        var exchanged =
                digest != null
                        && AuditDigests.untouched(link)
                        && moved.stream().anyMatch(other -> AuditDigests.sealed(other, digest));
        add(
                exchanged ? What.REORDERED : What.CHANGED,
                link.position(),
                link.entry(),
                link.writtenAt());
    }

    /** An entry among the sealed ones that no link holds. */
    void stray(Placed entry, long beforePosition) {
        if (strays.size() < AuditVerification.LISTED) {
            strays.add(entry);
        }
        add(What.INSERTED, beforePosition, entry.id(), entry.writtenAt());
    }

    /** The walk is over: what belongs together is put together. */
    void end() {
        var since = goneSince;
        if (since != null) {
            faults.removeIf(fault ->
                    fault.what() == What.REMOVED
                            && fault.position() != null
                            && fault.position() >= since.position());
            found -= goneRun;
            add(What.TRUNCATED, since.position(), since.entry(), since.sealedAt());
            return;
        }
        for (var link : gone) {
            strays.stream()
                    .filter(entry -> AuditDigests.sealed(link, entry.digest()))
                    .findFirst()
                    .ifPresent(entry -> renamed(link, entry));
        }
    }

    /** The entry that is gone and the one that was put in have one digest: its identifier was changed. */
    private void renamed(Link link, Placed entry) {
        faults.removeIf(fault ->
                (fault.what() == What.REMOVED && link.entry().equals(fault.entry()))
                        || (fault.what() == What.INSERTED && entry.id().equals(fault.entry())));
        found -= 2;
        add(What.CHANGED, link.position(), link.entry(), link.sealedAt());
    }

    /** Adds what was found apart. */
    void include(AuditFindings others) {
        found += others.found;
        others.faults.stream().limit(AuditVerification.LISTED - faults.size()).forEach(faults::add);
    }

    boolean any() {
        return found > 0;
    }

    boolean has(What what) {
        return faults.stream().anyMatch(fault -> fault.what() == what);
    }

    List<AuditFault> faults() {
        return List.copyOf(faults);
    }

    long found() {
        return found;
    }
}
