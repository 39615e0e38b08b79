package org.wardline.safeguarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records a protective action.
 *
 * @param action what kind; null when it was not chosen, which is refused
 * @param toldTo which children's services know of it
 * @param byWhom who acted
 * @param version of the child that the officer has read
 */
public record ProtectChild(
        ChildId child,
        @Nullable ProtectiveAction action,
        String toldTo,
        String byWhom,
        Instant at,
        String note,
        int version) {

    /** Tells of a child, so it stays out of logs. */
    @Override
    public String toString() {
        return "ProtectChild[" + child.value() + "]";
    }
}
