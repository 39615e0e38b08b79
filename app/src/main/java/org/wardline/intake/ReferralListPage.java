package org.wardline.intake;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list of referrals, newest first.
 *
 * @param outcomes what the list can be narrowed to, by name; the empty name is all
 * @param outcome what it is narrowed to
 * @param next the last referral shown, when there are more after it
 */
public record ReferralListPage(
        List<Line> referrals,
        Map<String, String> outcomes,
        String outcome,
        @Nullable ReferralId next) {

    /** One referral of the list. */
    public record Line(ReferralSummary referral, String outcome, @Nullable String ukTerm) {}
}
