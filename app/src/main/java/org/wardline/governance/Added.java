package org.wardline.governance;

/** What came of adding an officer. */
public sealed interface Added {

    /** Another administrator has to confirm; then the link is shown. */
    record ToConfirm(AccountRequestId request) implements Added {}

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
