package org.wardline.dissemination;

import org.jspecify.annotations.Nullable;

/**
 * The recipient confirms that a recall reached it.
 *
 * @param actedOn whether anything was done on it before; null when it was not answered, which is refused
 * @param note what was done, and for whom it must be put right
 * @param version the version the officer has read
 */
public record AcknowledgeRecall(
        DisseminationId id, @Nullable Boolean actedOn, String note, int version) {

    @Override
    public String toString() {
        return "AcknowledgeRecall[" + id.value() + "]";
    }
}
