package org.wardline.investigation;

import java.util.List;
import org.wardline.deconfliction.InterestKey;

/**
 * Opens a case on what the force itself received.
 *
 * @param text what was received and from whom
 * @param interests identifiers that another force may also be after, normalised; they are registered for deconfliction
 * @param contact whom another force rings: a desk
 * @param number that desk's telephone number
 */
public record OpenOwnReferral(
        String text, List<InterestKey> interests, String contact, String number) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "OpenOwnReferral[" + interests.size() + "]";
    }
}
