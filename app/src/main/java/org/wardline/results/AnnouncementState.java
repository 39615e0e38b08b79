package org.wardline.results;

import java.util.EnumSet;
import java.util.Set;

/**
 * How far an announcement has come. {@link #RELEASED} is never written down: an approved announcement is released by
 * itself at the moment its operation's embargo lifts, if covert status has ended; nobody needs to be at work then.
 */
public enum AnnouncementState {
    DRAFT("Draft"),
    APPROVED("Approved"),
    RELEASED("Released"),
    WITHDRAWN("Withdrawn");

    private final String title;

    AnnouncementState(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Where an announcement may go from here. What is released stays; a correction is another announcement. */
    public Set<AnnouncementState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(APPROVED, WITHDRAWN);
            case APPROVED -> EnumSet.of(RELEASED, WITHDRAWN);
            case RELEASED, WITHDRAWN -> EnumSet.noneOf(AnnouncementState.class);
        };
    }
}
