package org.wardline.safeguarding;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes back something recorded about a child: it stays on record and no longer counts.
 *
 * @param fact the event or the link; null withdraws the child's record itself
 * @param why what was wrong
 * @param version of the child that the officer has read
 */
public record WithdrawFact(ChildId child, @Nullable UUID fact, String why, int version) {

    /** Tells of a child, so it stays out of logs. */
    @Override
    public String toString() {
        return "WithdrawFact[" + child.value() + "]";
    }
}
