package org.wardline.governance;

/** What an extract of the audit log may be for: the four purposes of the Data Protection Act 2018 s.62(4), and no other. */
public enum AuditPurpose {
    LAWFULNESS("Verifying that processing is lawful"),
    SELF_MONITORING("Self-monitoring, including internal disciplinary proceedings"),
    INTEGRITY("Integrity and security of personal data"),
    CRIMINAL_PROCEEDINGS("Criminal proceedings");

    private final String title;

    AuditPurpose(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
