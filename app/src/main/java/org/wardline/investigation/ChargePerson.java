package org.wardline.investigation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a charge, requisition, summons or report for prosecution.
 *
 * @param offence Home Office code
 * @param way how, by the law of the force; null when it was not chosen, which is refused
 * @param version of the case that the officer has read
 */
public record ChargePerson(
        InvestigationId investigation,
        UUID person,
        String offence,
        @Nullable ChargeWay way,
        Instant at,
        String note,
        int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "ChargePerson[" + investigation.value() + "]";
    }
}
