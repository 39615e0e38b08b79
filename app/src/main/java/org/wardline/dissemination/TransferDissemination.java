package org.wardline.dissemination;

/**
 * A force passes on to another force what it was sent. The clock goes on as it was.
 *
 * @param force slug of the force that gets it
 * @param reason why that force
 * @param version the version the officer has read
 */
public record TransferDissemination(DisseminationId id, String force, String reason, int version) {

    @Override
    public String toString() {
        return "TransferDissemination[" + id.value() + "]";
    }
}
