package org.wardline.governance;

/** What came of adding an officer. */
public sealed interface Added {

    /** Another administrator has to confirm, and is shown the link. */
    record ToConfirm(Asked asked) implements Added {}

    /**
     * The second administrator, whom the first adds alone.
     *
     * @param token of the link with which that person sets a password
     */
    record Alone(String token) implements Added {

        /** Holds a secret, so it stays out of logs. */
        @Override
        public String toString() {
            return "Alone";
        }
    }
}
