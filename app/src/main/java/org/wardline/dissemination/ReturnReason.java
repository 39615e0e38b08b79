package org.wardline.dissemination;

/** Why a force returns what it was sent. Its own no-further-action is an outcome, not a return. */
public enum ReturnReason {
    WRONG_FORCE("Wrong force"),
    INSUFFICIENT("Not enough to act on"),
    ALREADY_HELD("Already held by this force"),
    SUBJECT_ABROAD("Subject is abroad"),
    SUBJECT_DEAD("Subject has died");

    private final String title;

    ReturnReason(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
