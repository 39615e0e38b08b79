package org.wardline.dissemination;

/** What can happen to a dissemination: it comes to a state, or a recall of it is acknowledged. */
public enum Happened {
    SENT("Sent"),
    ACKNOWLEDGED("Acknowledged"),
    ACCEPTED("Accepted"),
    RETURNED("Returned"),
    TRANSFERRED("Transferred to another force"),
    CLOSED("Closed"),
    RECALLED("Recalled"),
    RECALL_ACKNOWLEDGED("Recall acknowledged");

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
