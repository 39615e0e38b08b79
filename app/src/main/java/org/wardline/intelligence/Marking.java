package org.wardline.intelligence;

/** Security marking of a package (Government Security Classifications). There is none above these two here. */
public enum Marking {
    OFFICIAL("OFFICIAL"),
    OFFICIAL_SENSITIVE("OFFICIAL-SENSITIVE");

    private final String title;

    Marking(String title) {
        this.title = title;
    }

    /** As written on a copy. */
    public String title() {
        return title;
    }
}
