package org.wardline.dissemination;

/** What became of a package in the force's hands, as told back to the sender. */
public enum ClosingOutcome {
    CHARGED_OR_REPORTED("Charged, or reported for prosecution"),
    OUT_OF_COURT("Dealt with out of court"),
    NO_FURTHER_ACTION("No further action"),
    SAFEGUARDING_ONLY("Safeguarding only"),
    JOINED_TO_OTHER_CASE("Joined to another case");

    private final String title;

    ClosingOutcome(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
