package org.wardline.investigation;

import java.time.Instant;
import java.util.UUID;

/**
 * Records how a case ended for a person, other than by charge.
 *
 * @param code outcome code, such as 22; or NFA, no further action
 * @param version of the case that the officer has read
 */
public record RecordOutcome(
        InvestigationId investigation,
        UUID person,
        String code,
        Instant at,
        String note,
        int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "RecordOutcome[" + investigation.value() + "]";
    }
}
