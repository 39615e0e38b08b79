package org.wardline.investigation;

import java.time.Instant;
import java.util.UUID;

/**
 * Records an arrest on suspicion of an offence.
 *
 * @param offence Home Office code of the suspected offence
 * @param registeredOffender the person was a registered sex offender at the time
 * @param noWelfarePlanReason why it went ahead without a welfare plan
 * @param version of the case that the officer has read
 */
public record ArrestPerson(
        InvestigationId investigation,
        UUID person,
        String offence,
        Instant at,
        boolean registeredOffender,
        String place,
        String note,
        String noWelfarePlanReason,
        int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "ArrestPerson[" + investigation.value() + "]";
    }
}
