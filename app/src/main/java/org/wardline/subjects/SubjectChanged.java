package org.wardline.subjects;

import java.util.Set;
import org.wardline.intake.ReferralId;

/**
 * Mentions have come under another subject, or under none. Published within the judgement's transaction.
 *
 * @param referrals those whose subject, or whose subject's other referrals, are not what they were
 */
public record SubjectChanged(Set<ReferralId> referrals) {
    public SubjectChanged {
        referrals = Set.copyOf(referrals);
    }
}
