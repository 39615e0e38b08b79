package org.wardline.deconfliction;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What one side of a match decided. Each side decides for itself and does not see what the other decided. */
public enum MatchState {
    /** Nothing yet. */
    OPEN("Not decided", false),
    CONTACTED("Contacted", true),
    ONE_LEADS("One of the two leads", true),
    BOTH_CONTINUE("Both continue, in contact", true),
    /** A covert side says nothing. Only a silent match can be so. */
    STAYED_SILENT("Stays silent", true),
    /** The national duty supervisor is asked to hold the other side's action. It is not settled yet. */
    HOLD_ASKED("Hold asked of the national duty supervisor", false);

    private static final Map<MatchState, Set<MatchState>> NEXT =
            Map.of(
                    OPEN,
                            EnumSet.of(
                                    CONTACTED, ONE_LEADS, BOTH_CONTINUE, STAYED_SILENT, HOLD_ASKED),
                    CONTACTED, EnumSet.of(ONE_LEADS, BOTH_CONTINUE, HOLD_ASKED),
                    ONE_LEADS, EnumSet.of(CONTACTED, BOTH_CONTINUE, HOLD_ASKED),
                    BOTH_CONTINUE, EnumSet.of(CONTACTED, ONE_LEADS, HOLD_ASKED),
                    STAYED_SILENT, EnumSet.of(CONTACTED, HOLD_ASKED),
                    HOLD_ASKED, EnumSet.of(CONTACTED, ONE_LEADS, BOTH_CONTINUE, STAYED_SILENT));

    private final String title;
    private final boolean settled;

    MatchState(String title, boolean settled) {
        this.title = title;
        this.settled = settled;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Whether this side has settled what to do. */
    public boolean settled() {
        return settled;
    }

    /** Where it may go from here. */
    public Set<MatchState> next() {
        return Set.copyOf(NEXT.getOrDefault(this, Set.of()));
    }
}
