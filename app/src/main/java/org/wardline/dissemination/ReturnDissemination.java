package org.wardline.dissemination;

import org.jspecify.annotations.Nullable;

/**
 * A force gives back what it was sent.
 *
 * @param reason why, from the list; null when none was chosen, which is refused
 * @param note what the sender should know
 * @param version the version the officer has read
 */
public record ReturnDissemination(
        DisseminationId id, @Nullable ReturnReason reason, String note, int version) {

    @Override
    public String toString() {
        return "ReturnDissemination[" + id.value() + "]";
    }
}
