package org.wardline.investigation;

import java.util.UUID;

/**
 * Takes back something recorded: it stays on record and no longer counts. Bail goes with its arrest.
 *
 * @param why what was wrong
 * @param version of the case that the officer has read
 */
public record WithdrawEvent(InvestigationId investigation, UUID event, String why, int version) {

    /** Tells of people, so it stays out of logs. */
    @Override
    public String toString() {
        return "WithdrawEvent[" + investigation.value() + "]";
    }
}
