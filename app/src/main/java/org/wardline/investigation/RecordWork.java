package org.wardline.investigation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a visit, a warrant, a search, devices, an interview or a welfare plan.
 *
 * @param person whom it concerns; needed for an interview, null for a place or the case
 * @param amount how many devices; 1 for everything else
 * @param place where, as the officers write it
 * @param noWelfarePlanReason why a visit went ahead without a welfare plan
 * @param version of the case that the officer has read
 */
public record RecordWork(
        InvestigationId investigation,
        @Nullable WorkKind kind,
        @Nullable UUID person,
        Instant at,
        int amount,
        String place,
        String note,
        String noWelfarePlanReason,
        int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "RecordWork[" + investigation.value() + "]";
    }
}
