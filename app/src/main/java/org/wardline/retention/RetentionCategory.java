package org.wardline.retention;

/** Of which kind a person's record is, which decides when it is reviewed. The first that applies holds. */
public enum RetentionCategory {
    WRONGLY_SUSPECTED("Somebody was wrongly suspected in connection with it"),
    CONVICTED("Convicted"),
    ARRESTED_OR_CHARGED("Arrested, interviewed or charged"),
    REPORTED("Reported only");

    private final String title;

    RetentionCategory(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
