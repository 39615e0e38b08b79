package org.wardline.investigation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Refusal;

/**
 * Who may be given which role. A child coerced, groomed or exploited is a victim; otherwise a child in self-generated
 * imagery is a person involved. The age looked at is the age when the role is given.
 */
final class RoleRules {
    static final int ADULT = 18;

    private RoleRules() {}

    /** Every reason against the role. */
    static List<Refusal> refusals(
            @Nullable PersonRole role,
            @Nullable Integer age,
            Law law,
            boolean supervisor,
            String reason) {
        var refusals = new ArrayList<Refusal>();
        if (role == null) {
            refusals.add(InvestigationRefusal.ROLE_MISSING);
        }
        if (age != null && (age < 0 || age > 120)) {
            refusals.add(InvestigationRefusal.AGE_IMPOSSIBLE);
        }
        if (role != PersonRole.SUSPECT) {
            return refusals;
        }
        if (age == null) {
            refusals.add(InvestigationRefusal.AGE_NEEDED_FOR_SUSPECT);
        } else if (age < law.responsibleFrom()) {
            refusals.add(InvestigationRefusal.BELOW_AGE_OF_RESPONSIBILITY);
        } else if (age < ADULT) {
            if (!supervisor) {
                refusals.add(InvestigationRefusal.CHILD_SUSPECT_NEEDS_SUPERVISOR);
            }
            if (reason.isBlank()) {
                refusals.add(InvestigationRefusal.CHILD_SUSPECT_NEEDS_REASON);
            }
        }
        return refusals;
    }
}
