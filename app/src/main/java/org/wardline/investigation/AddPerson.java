package org.wardline.investigation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardline.dissemination.DisseminationId;

/**
 * Records a person in a case, with a role.
 *
 * @param aboutPackage the dissemination whose package is about this person, so that the person is counted once across forces; null for anybody else
 * @param name the person's name, or how the case speaks of somebody not yet named
 * @param bornOn date of birth, where it is known
 * @param believedAge age in years, where only that is known
 * @param role null when it was not chosen, which is refused
 * @param reason why; needed from a supervisor for a suspect under 18
 * @param version of the case that the officer has read
 */
public record AddPerson(
        InvestigationId investigation,
        @Nullable DisseminationId aboutPackage,
        String name,
        @Nullable LocalDate bornOn,
        @Nullable Integer believedAge,
        @Nullable PersonRole role,
        String reason,
        int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "AddPerson[" + investigation.value() + "]";
    }
}
