package org.wardline.safeguarding;

/** Kinds of what is done to protect a child. */
public enum ProtectiveAction {
    POLICE_PROTECTION("Police protection"),
    EMERGENCY_PROTECTION_ORDER("Emergency protection order"),
    STRATEGY_DISCUSSION("Strategy discussion, or inter-agency referral discussion"),
    ADULT_LEFT_HOME("Adult of concern left the home"),
    CHILD_WITH_SAFE_ADULT("Child placed with a safe adult"),
    CONTACT_SUPERVISED("Contact supervised"),
    BAIL_CONDITION("Bail condition that protects the child"),
    SCHOOL_OR_EMPLOYER_TOLD("School or employer told"),
    ACCOUNT_SECURED("Child's account secured"),
    SUPPORT_ARRANGED("Support arranged"),
    OTHER("Other");

    private final String title;

    ProtectiveAction(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
