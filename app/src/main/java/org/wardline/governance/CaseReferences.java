package org.wardline.governance;

import java.util.Optional;

/**
 * Finds what people name by a reference: referrals, packages, what was sent, cases. A module that keeps such things
 * implements it; governance asks them all.
 */
public interface CaseReferences {

    /**
     * The circle through which the actor sees what has this reference; empty when there is none, or none that the actor
     * may see.
     *
     * @param reference in capitals
     */
    Optional<GroupId> circleOf(String reference);
}
