package org.wardline.dissemination;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a recall had to put right is done.
 *
 * @param kind which; null when none was chosen, which is refused
 * @param told who was told, where somebody outside must be
 * @param note what else matters
 */
public record PutRight(DisseminationId id, @Nullable RemedyKind kind, String told, String note) {

    @Override
    public String toString() {
        return "PutRight[" + id.value() + "]";
    }
}
