package org.wardline.investigation;

/**
 * Decides not to work on what the force itself received.
 *
 * @param why what spoke against it; the case stays open to be read
 * @param version of the case that the officer has read
 */
public record ScreenOut(InvestigationId investigation, String why, int version) {

    /** Tells of a case, so it stays out of logs. */
    @Override
    public String toString() {
        return "ScreenOut[" + investigation.value() + "]";
    }
}
