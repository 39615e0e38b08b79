package org.wardline.dissemination;

import java.time.Duration;

/** What must be put right when somebody had acted on what was recalled: who owes it, and within which time. */
public enum RemedyKind {
    NATIONAL_SUPERVISOR_ALERTED(
            "A national supervisor has seen that it was acted on",
            Side.SENDER,
            Duration.ofHours(4)),
    FORCE_SUPERVISOR_ALERTED(
            "A supervisor of the force has seen that it was acted on",
            Side.RECIPIENT,
            Duration.ofHours(4)),
    CHILDRENS_SERVICES_TOLD(
            "Children's services are told that the information was wrong",
            Side.RECIPIENT,
            Duration.ofHours(4)),
    PERSON_EXONERATED(
            "Whoever was wrongly suspected is marked exonerated wherever shown",
            Side.SENDER,
            Duration.ofDays(1)),
    ACQUIRER_TOLD(
            "Whoever acquired the data is told of the error", Side.SENDER, Duration.ofDays(1)),
    RECORD_RESTRICTED(
            "The record of whoever was wrongly suspected is restricted",
            Side.RECIPIENT,
            Duration.ofDays(3));

    /** Which side owes it. */
    enum Side {
        SENDER,
        RECIPIENT
    }

    private final String title;
    private final Side owedBy;
    private final Duration within;

    RemedyKind(String title, Side owedBy, Duration within) {
        this.title = title;
        this.owedBy = owedBy;
        this.within = within;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    Side owedBy() {
        return owedBy;
    }

    /** How long it may take from when it is known that somebody acted. */
    Duration within() {
        return within;
    }

    /** Whether somebody outside must be told, so that the record has to say who was. */
    boolean tells() {
        return this == CHILDRENS_SERVICES_TOLD || this == ACQUIRER_TOLD;
    }

    /** Whether it is done by a command of its own, and not by saying so. */
    boolean byItself() {
        return this == PERSON_EXONERATED || this == RECORD_RESTRICTED;
    }
}
