package org.wardline.web;

/**
 * What the form for a new password shows.
 *
 * @param token of the one-time link
 * @param first whether this makes the first administrator, who also chooses a sign-in name
 * @param username as typed so far
 * @param takesCode whether the link takes a code besides
 * @param code as typed so far
 */
public record SetPasswordPage(
        String token, boolean first, String username, boolean takesCode, String code) {

    /** Holds a secret, so it stays out of logs. */
    @Override
    public String toString() {
        return "SetPasswordPage";
    }
}
