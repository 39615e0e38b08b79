package org.wardline.requests;

/** How a request is answered. */
public enum AnswerOutcome {
    FULL("In full"),
    PART("In part"),
    REFUSED("Refused"),
    NEITHER("Neither confirm nor deny"),
    NO_DATA("No data held");

    private final String title;

    AnswerOutcome(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    /** Whether something is granted. */
    boolean grants() {
        return this == FULL || this == PART;
    }

    /** Whether something is withheld, for which there must be a ground. */
    boolean withholds() {
        return this == PART || this == REFUSED || this == NEITHER;
    }
}
