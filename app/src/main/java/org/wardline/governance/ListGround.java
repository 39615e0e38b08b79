package org.wardline.governance;

/** Why a case is kept to a list. */
public enum ListGround {
    NEED_TO_KNOW("Kept to those who need to know"),
    WORKS_IN_POLICING("Somebody in the case works in policing");

    private final String title;

    ListGround(String title) {
        this.title = title;
    }

    /** For a page. */
    public String title() {
        return title;
    }
}
