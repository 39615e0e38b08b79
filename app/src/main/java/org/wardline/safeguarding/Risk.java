package org.wardline.safeguarding;

/** How grave the risk to a child is believed to be. */
public enum Risk {
    IMMEDIATE_OR_SERIOUS("Immediate or serious"),
    OTHER("Other");

    private final String title;

    Risk(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
