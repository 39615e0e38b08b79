package org.wardline.investigation;

import java.util.List;
import java.util.UUID;

/**
 * That a person in a case works in policing, as an officer found.
 *
 * @param person identifier of the person in the case
 * @param force slug of the force they work for; empty when none was chosen
 * @param why how that is known
 * @param officers sign-in names of those who must see the case beside professional standards
 * @param version of the case that the officer has read
 */
public record RecordPolicing(
        InvestigationId investigation,
        UUID person,
        String force,
        String why,
        List<String> officers,
        int version) {
    public RecordPolicing {
        officers = List.copyOf(officers);
    }

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "RecordPolicing[" + investigation.value() + "]";
    }
}
