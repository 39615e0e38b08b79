package org.wardline.investigation;

import java.time.Instant;
import java.util.UUID;

/**
 * Records a release without bail while the investigation goes on.
 *
 * @param arrest the arrest it follows
 * @param version of the case that the officer has read
 */
public record ReleaseUnderInvestigation(
        InvestigationId investigation, UUID arrest, Instant at, String note, int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "ReleaseUnderInvestigation[" + investigation.value() + "]";
    }
}
