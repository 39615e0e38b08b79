package org.wardline.governance;

/** What an officer can open a case for. */
public enum CaseReason {
    OWN_WORK("My work on this case"),
    SUPERVISING("Supervising or checking it"),
    ANSWERING(
            "Answering somebody entitled to ask: a court, the defence, children's services, the person"),
    COVERING("Handing over or covering for a colleague"),
    OTHER("Something else");

    private final String title;

    CaseReason(String title) {
        this.title = title;
    }

    /** As shown to people, and as the audit log has it; for OTHER, the log has the officer's words. */
    public String title() {
        return title;
    }
}
