package org.wardline.triage;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.ReferralId;
import org.wardline.subjects.SubjectId;

/**
 * A referral whose action clock has run out while nobody has closed it.
 *
 * @param urgency 1 (most) to 4
 * @param subject the subject that one of its reported persons is judged to be; null when there is none
 * @param actBy when the clock ran out
 */
public record OverdueReferral(
        ReferralId id, String reference, int urgency, @Nullable SubjectId subject, Instant actBy) {}
