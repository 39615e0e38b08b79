package org.wardline.triage;

import org.wardline.intake.ReferralId;

/**
 * A supervisor puts a referral lower than its factors say.
 *
 * @param urgency the new one, 2 to 4
 * @param version of the referral's place in the queue that the supervisor was looking at
 */
public record LowerUrgency(ReferralId referral, int urgency, String why, int version) {

    @Override
    public String toString() {
        return "LowerUrgency[" + urgency + "]";
    }
}
