package org.wardline.triage;

import java.time.Duration;

/** A grade that an assessor reached with an approved tool about an identified person. Ordered, highest first. */
public enum Grade {
    VERY_HIGH("Very high", Urgency.ONE),
    HIGH("High", Urgency.TWO),
    MEDIUM("Medium", Urgency.THREE),
    LOW("Low", Urgency.FOUR);

    private final String title;
    private final Urgency urgency;

    Grade(String title, Urgency urgency) {
        this.title = title;
        this.urgency = urgency;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** How long the action clock runs for it: HMICFRS, 5 April 2023. */
    public Duration actWithin() {
        return urgency.actWithin();
    }

    Urgency urgency() {
        return urgency;
    }
}
