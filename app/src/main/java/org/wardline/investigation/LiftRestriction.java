package org.wardline.investigation;

/**
 * A restricted case is shown to its force again.
 *
 * @param version of the case that the officer has read
 */
public record LiftRestriction(InvestigationId investigation, String why, int version) {

    /** Tells of a case, so it stays out of logs. */
    @Override
    public String toString() {
        return "LiftRestriction[" + investigation.value() + "]";
    }
}
