package org.wardline.intake;

/**
 * An officer's decision about a referral.
 *
 * @param why the officer's reason, kept with the decision; not shown in logs
 * @param version of the referral the officer was looking at
 */
public record DecideReferral(
        ReferralId referral, ReferralOutcome outcome, String why, int version) {

    /** The reason may name people, so it stays out of logs. */
    @Override
    public String toString() {
        return "DecideReferral[" + outcome + "]";
    }
}
