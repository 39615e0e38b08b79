package org.wardline.safeguarding;

import java.time.Instant;

/**
 * Records that children's services were told.
 *
 * @param toldTo which local authority or Trust
 * @param reference theirs for it, or empty
 * @param byWhom who told them
 * @param version of the child that the officer has read
 */
public record TellChildrensServices(
        ChildId child,
        String toldTo,
        String reference,
        String byWhom,
        Instant at,
        String note,
        int version) {

    /** Tells of a child, so it stays out of logs. */
    @Override
    public String toString() {
        return "TellChildrensServices[" + child.value() + "]";
    }
}
