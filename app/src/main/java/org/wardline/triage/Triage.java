package org.wardline.triage;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.intake.ReferralId;
import org.wardline.kernel.Decision;
import org.wardline.subjects.SubjectId;

/** The front door of triage for other modules; the commands are beside it. */
@Component
public class Triage {

    /** Works out a referral's factors and urgency again from what is known now, and starts its clock once. */
    public Decision<Priority> assess(ReferralId referral) {
        throw new UnsupportedOperationException("assess");
    }

    /** Assesses referrals that have no urgency yet, as the clock service; answers how many. Safe after any crash. */
    public int assessNew(int limit) {
        throw new UnsupportedOperationException("assessNew");
    }

    /** The most urgent of a subject's referrals and grades. */
    public Optional<Priority> priority(SubjectId subject) {
        throw new UnsupportedOperationException("priority");
    }
}
