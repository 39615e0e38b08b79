package org.wardline.dissemination;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a dissemination stands. A recall can reach it anywhere, because the recipient keeps what was sent. */
public enum DisseminationState {
    SENT("Sent"),
    ACKNOWLEDGED("Acknowledged"),
    ACCEPTED("Accepted"),
    RETURNED("Returned"),
    TRANSFERRED("Transferred"),
    CLOSED("Closed"),
    RECALLED("Recalled");

    private static final Map<DisseminationState, Set<DisseminationState>> NEXT =
            Map.of(
                    SENT, EnumSet.of(ACKNOWLEDGED, RECALLED),
                    ACKNOWLEDGED, EnumSet.of(ACCEPTED, RETURNED, TRANSFERRED, RECALLED),
                    ACCEPTED, EnumSet.of(TRANSFERRED, CLOSED, RECALLED),
                    RETURNED, EnumSet.of(RECALLED),
                    TRANSFERRED, EnumSet.of(RECALLED),
                    CLOSED, EnumSet.of(RECALLED));

    private final String title;

    DisseminationState(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Where it may go from here. */
    public Set<DisseminationState> next() {
        return Set.copyOf(NEXT.getOrDefault(this, Set.of()));
    }
}
