package org.wardline.investigation;

import org.wardline.dissemination.DisseminationId;

/**
 * Takes another accepted dissemination into a case.
 *
 * @param dissemination accepted by the force
 * @param version of the case that the officer has read
 */
public record TakeIn(InvestigationId investigation, DisseminationId dissemination, int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "TakeIn[" + investigation.value() + "]";
    }
}
