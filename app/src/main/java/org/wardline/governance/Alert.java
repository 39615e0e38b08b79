package org.wardline.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A search that an auditor should look at. What was searched for is not in it.
 *
 * @param who name of who searched
 * @param username their sign-in name
 * @param review who looked into it and what they concluded; null while nobody has
 */
public record Alert(
        AlertId id, Kind kind, String who, String username, Instant at, @Nullable Review review) {

    /** For what the search was. */
    public enum Kind {
        SELF("Searched for themselves"),
        COLLEAGUE("Searched for a colleague"),
        OWN_ADDRESS("Searched for an address of their own");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    /**
     * What came of it.
     *
     * @param by name of the auditor
     */
    public record Review(String by, Instant at, String conclusion) {

        /** Names a colleague, so it stays out of logs. */
        @Override
        public String toString() {
            return "Review";
        }
    }

    /** Names a colleague, so it stays out of logs. */
    @Override
    public String toString() {
        return "Alert[" + id.value() + "]";
    }
}
