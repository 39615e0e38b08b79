package org.wardline.investigation;

import java.util.UUID;

/**
 * A supervisor restricts the record of somebody innocent: from then on only supervisors of the force see it.
 *
 * @param person identifier of the person in the case
 * @param version of the case that the officer has read
 */
public record RestrictPerson(InvestigationId investigation, UUID person, String why, int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "RestrictPerson[" + investigation.value() + "]";
    }
}
