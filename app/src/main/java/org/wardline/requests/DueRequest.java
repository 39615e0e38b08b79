package org.wardline.requests;

import java.time.LocalDate;

/**
 * A request whose time runs out within a week, or has. It names nobody.
 *
 * @param kind what is asked for, as shown to people
 * @param answerBy last day, UK time
 * @param left what is left of the time, in words
 */
public record DueRequest(
        RequestId id, String reference, String kind, LocalDate answerBy, String left) {

    /** Its page. */
    public String path() {
        return "/requests/" + id.value();
    }
}
