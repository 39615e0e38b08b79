package org.wardline.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records bail before charge, or its extension, and the clock that runs from it.
 *
 * @param arrest the arrest it follows
 * @param step null when it was not chosen, which is refused
 * @param statedEnd last day as the court or custody officer stated it, where the law fixes none
 * @param authorisedBy rank or body; null when it was not chosen, which is refused
 * @param authoriser their name or number
 * @param conditions as the officers write them
 * @param version of the case that the officer has read
 */
public record GrantBail(
        InvestigationId investigation,
        UUID arrest,
        @Nullable BailStep step,
        Instant at,
        @Nullable LocalDate statedEnd,
        @Nullable Authoriser authorisedBy,
        String authoriser,
        String conditions,
        int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "GrantBail[" + investigation.value() + "]";
    }
}
