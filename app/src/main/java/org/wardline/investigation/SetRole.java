package org.wardline.investigation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a person in a case another role.
 *
 * @param role null when it was not chosen, which is refused
 * @param reason why; needed from a supervisor for a suspect under 18
 * @param version of the case that the officer has read
 */
public record SetRole(
        InvestigationId investigation,
        UUID person,
        @Nullable PersonRole role,
        String reason,
        int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "SetRole[" + investigation.value() + "]";
    }
}
