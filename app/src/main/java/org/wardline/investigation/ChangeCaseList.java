package org.wardline.investigation;

/**
 * Somebody who keeps a restricted case's list puts an officer on it or takes one off.
 *
 * @param officer sign-in name
 * @param putOn whether the officer is put on; otherwise taken off
 * @param version of the case that the officer has read
 */
public record ChangeCaseList(
        InvestigationId investigation, String officer, boolean putOn, String why, int version) {

    /** Tells of a case, so it stays out of logs. */
    @Override
    public String toString() {
        return "ChangeCaseList[" + investigation.value() + "]";
    }
}
