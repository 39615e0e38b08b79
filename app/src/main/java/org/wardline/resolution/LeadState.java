package org.wardline.resolution;

import java.util.EnumSet;
import java.util.Set;

/** Where a lead stands, and where it may go from there. */
public enum LeadState {
    OPEN("Open"),
    REQUESTED("Requested"),
    REWORK("To be asked again"),
    REFUSED("Refused"),
    AUTHORISED("Authorised"),
    NO_DATA("No data"),
    ANSWERED("Answered, not checked"),
    CHECKED("Checked"),
    EXPIRED("Expired");

    private final String title;

    LeadState(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** The states that may follow. */
    public Set<LeadState> next() {
        return switch (this) {
            case OPEN -> EnumSet.of(REQUESTED, EXPIRED);
            case REQUESTED -> EnumSet.of(AUTHORISED, REFUSED, REWORK, EXPIRED);
            case REWORK, REFUSED -> EnumSet.of(REQUESTED, EXPIRED);
            case AUTHORISED -> EnumSet.of(ANSWERED, NO_DATA, REWORK, EXPIRED);
            case ANSWERED -> EnumSet.of(CHECKED, REWORK);
            case NO_DATA, CHECKED, EXPIRED -> EnumSet.noneOf(LeadState.class);
        };
    }

    /** Whether records of the event may still be lost because nothing has come back yet. */
    boolean waiting() {
        return next().contains(EXPIRED);
    }
}
