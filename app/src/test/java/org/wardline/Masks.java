package org.wardline;

import org.wardline.TestPages.Answer;

/** Takes out of an answer what differs from one request to the next whatever is asked. */
public final class Masks {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

    private Masks() {}

    /** Status, where it leads, and the page without token, nonce, request id and time. */
    public static String plain(Answer answer) {
        return (answer.status() + " " + answer.location() + "\n" + answer.html())
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF")
                .replaceAll("nonce=\"[^\"]+\"", "NONCE")
                .replaceAll("(request <code>|\"requestId\":\")" + ID, "$1REQUEST")
                // Where a chart's periods meet moves with the clock.
                .replaceAll("<line class=\"wl-chart__turn\"[^>]*>", "TURN")
                .replaceAll("(<circle class=\"wl-chart__number\") cx=\"[0-9]+\"", "$1")
                .replaceAll("(<text class=\"wl-chart__text\") x=\"[0-9]+\"( y=\"17\")", "$1$2")
                // How long a clock has run.
                .replaceAll("[0-9]+ h [0-9]+ min", "RUNNING")
                .replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z?", "MOMENT")
                .replaceAll("[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?", "TIME");
    }
}
