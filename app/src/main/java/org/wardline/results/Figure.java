package org.wardline.results;

/**
 * A figure that Wardline knows how to count: what it is called, what it means, how it is counted, and how much of it may
 * be published.
 *
 * @param key stable name, for programs
 * @param definition what is counted, in words; ends with its version
 */
record Figure(String key, String title, String definition, Rule rule, Publication publication) {

    /** How much of a figure leaves the circle. */
    enum Publication {
        /** For the operation and by force. */
        BY_FORCE,
        /** For the operation only. */
        WHOLE_ONLY,
        /** For the operation only, and not when it is small. */
        WHOLE_UNLESS_SMALL,
        /** By force, small numbers withheld with one more. */
        BY_FORCE_UNLESS_SMALL
    }
}
