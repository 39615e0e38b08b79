package org.wardline.dissemination;

/** What can happen to a dissemination: it comes to a state, a recall of it is acknowledged, or somebody is exonerated. */
public enum Happened {
    SENT("Sent"),
    ACKNOWLEDGED("Acknowledged"),
    ACCEPTED("Accepted"),
    RETURNED("Returned"),
    TRANSFERRED("Transferred to another force"),
    CLOSED("Closed"),
    RECALLED("Recalled"),
    RECALL_ACKNOWLEDGED("Recall acknowledged"),
    PERSON_EXONERATED("Exonerated");

    private final String title;

    Happened(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }

    static Happened of(DisseminationState state) {
        return valueOf(state.name());
    }
}
