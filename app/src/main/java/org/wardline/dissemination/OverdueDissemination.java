package org.wardline.dissemination;

import java.time.Instant;

/**
 * A dissemination that the other side has left lying: not acknowledged, not accepted or returned in time, or its recall not
 * answered.
 *
 * @param what what is missing, as shown to people
 * @param force slug of the recipient
 * @param dueAt by when it should have been done
 */
public record OverdueDissemination(
        DisseminationId id, String reference, String force, String what, Instant dueAt) {

    /** Its page. */
    public String path() {
        return "/disseminations/" + id.value();
    }
}
