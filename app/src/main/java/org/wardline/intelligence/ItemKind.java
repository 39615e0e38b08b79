package org.wardline.intelligence;

/** What a statement is. */
public enum ItemKind {
    FACT("Fact"),
    ASSESSMENT("Assessment");

    private final String title;

    ItemKind(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
