package org.wardline.dissemination;

/**
 * The sender takes back what was sent, and everything it was transferred to.
 *
 * @param reason what was wrong with it
 * @param version the version the officer has read
 */
public record RecallDissemination(DisseminationId id, String reason, int version) {

    @Override
    public String toString() {
        return "RecallDissemination[" + id.value() + "]";
    }
}
