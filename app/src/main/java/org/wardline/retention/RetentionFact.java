package org.wardline.retention;

import java.time.Instant;

/** Something that decides when a person is reviewed. */
record RetentionFact(Kind kind, Instant at) {

    enum Kind {
        REPORTED("A report was received"),
        ARRESTED("Arrested or interviewed"),
        CHARGED("Charged or reported for prosecution"),
        CONVICTED("Recorded as convicted"),
        EXONERATED("Somebody was exonerated in connection with it");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As shown to people. */
        String title() {
            return title;
        }
    }

    /** Whether the clear period begins anew with it. */
    boolean beginsAnew() {
        return kind != Kind.EXONERATED;
    }
}
