package org.wardline.dissemination;

import org.jspecify.annotations.Nullable;

/**
 * A force tells what became of a package it accepted.
 *
 * @param outcome from the list; null when none was chosen, which is refused
 * @param note what the sender should know
 * @param version the version the officer has read
 */
public record CloseDissemination(
        DisseminationId id, @Nullable ClosingOutcome outcome, String note, int version) {

    @Override
    public String toString() {
        return "CloseDissemination[" + id.value() + "]";
    }
}
