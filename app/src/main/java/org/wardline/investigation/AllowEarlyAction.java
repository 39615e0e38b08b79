package org.wardline.investigation;

/**
 * A supervisor lets a force come to a door before the moment that a package names.
 *
 * @param why what cannot wait
 * @param version of the case that the officer has read
 */
public record AllowEarlyAction(InvestigationId investigation, String why, int version) {

    /** Tells of a case, so it stays out of logs. */
    @Override
    public String toString() {
        return "AllowEarlyAction[" + investigation.value() + "]";
    }
}
