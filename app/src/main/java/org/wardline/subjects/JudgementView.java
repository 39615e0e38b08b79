package org.wardline.subjects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A judgement on a page.
 *
 * @param one reference of the referral that the one mention stands in
 * @param other reference of the other's
 */
public record JudgementView(
        UUID id,
        String one,
        String other,
        String verdict,
        String purpose,
        String why,
        String by,
        Instant at,
        WorkingView working,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnWhy) {
    @Override
    public String toString() {
        return "JudgementView[" + id + "]";
    }
}
