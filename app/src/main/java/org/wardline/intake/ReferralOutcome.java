package org.wardline.intake;

import java.util.EnumSet;
import java.util.Set;

/** What an officer decided about a referral. Each decision says who and why; only some can be taken back. */
public enum ReferralOutcome {
    RECEIVED("Not yet assessed"),
    DEVELOPED("Developed"),
    JOINED("Joined to an existing subject"),
    KNOWN_TO_FORCE("Known to a force"),
    INSUFFICIENT("Insufficient"),
    NO_UK_NEXUS("No UK nexus"),
    NO_OFFENCE("No offence"),
    VIRAL("Viral or not malicious"),
    SAFEGUARDING_ONLY("Safeguarding only"),
    EXPIRED("Expired");

    private final String title;

    ReferralOutcome(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /**
     * Where a referral may go from here. A referral found insufficient opens again on new facts. One in development is
     * closed when it leads nowhere: nothing more can be found, or the records of it have run out.
     */
    public Set<ReferralOutcome> next() {
        return switch (this) {
            case RECEIVED -> EnumSet.complementOf(EnumSet.of(RECEIVED));
            case INSUFFICIENT, EXPIRED -> EnumSet.of(RECEIVED, DEVELOPED, JOINED);
            case VIRAL, NO_OFFENCE, NO_UK_NEXUS, KNOWN_TO_FORCE, SAFEGUARDING_ONLY ->
                    EnumSet.of(RECEIVED);
            case DEVELOPED, JOINED -> EnumSet.of(RECEIVED, INSUFFICIENT, EXPIRED);
        };
    }
}
