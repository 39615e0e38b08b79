package org.wardline.investigation;

import java.time.LocalDate;
import org.wardline.kernel.Sensitive;

/**
 * Bail before charge that ends within a week, or has ended and nothing has followed.
 *
 * @param reference of the case
 * @param person whose bail
 * @param endsOn last day of it, UK time
 * @param daysLeft today included; negative once it has ended
 * @param next what may follow, and who must authorise it
 */
public record EndingBail(
        InvestigationId investigation,
        String reference,
        Sensitive<String> person,
        LocalDate endsOn,
        long daysLeft,
        String next) {

    /** The page of its case. */
    public String path() {
        return "/investigations/" + investigation.value();
    }
}
