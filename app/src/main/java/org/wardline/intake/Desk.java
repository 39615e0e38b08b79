package org.wardline.intake;

import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Actors;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;

/** The national desk, for which everything is received. Call within a command. */
@Component
class Desk {
    private final Groups groups;
    private final Actors actors;
    private final OperationClock clock;
    private final OriginalStore originals;

    Desk(Groups groups, Actors actors, OperationClock clock, OriginalStore originals) {
        this.groups = groups;
        this.actors = actors;
        this.clock = clock;
        this.originals = originals;
    }

    /** Kept now, by whoever acts, for the desk or for a list to which something of the desk is kept. */
    Receipt receiptFor(GroupId circle) {
        return new Receipt(circle, clock.instant(), actors.required().officer().id());
    }

    /** The desk's circle. */
    GroupId group() {
        return groups.national();
    }

    /** Whether whoever acts is in the desk's circle. */
    boolean isActors() {
        return originals.inCircle(group());
    }
}
