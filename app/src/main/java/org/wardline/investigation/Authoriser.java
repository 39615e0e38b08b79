package org.wardline.investigation;

/** Who may authorise a step of bail before charge. */
public enum Authoriser {
    SERGEANT("Sergeant"),
    CUSTODY_OFFICER("Custody officer"),
    INSPECTOR("Inspector"),
    SUPERINTENDENT("Superintendent"),
    ASSISTANT_CHIEF_CONSTABLE("Assistant chief constable or commander"),
    DECISION_MAKER("Appropriate decision-maker of the body"),
    COURT("Magistrates' court");

    private final String title;

    Authoriser(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
