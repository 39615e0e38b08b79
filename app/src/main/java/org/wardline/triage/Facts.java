package org.wardline.triage;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a referral today, as far as its urgency goes. No names, no addresses.
 *
 * @param flags presence flags, lower case
 * @param otherReferrals how many other referrals stand under the same subject
 * @param nextExpiry when the earliest unanswered network event runs out; null when there is none
 */
record Facts(
        boolean escalated,
        @Nullable String incidentType,
        @Nullable Instant incidentAt,
        Set<String> flags,
        Set<String> classes,
        int files,
        boolean childDescribed,
        int otherReferrals,
        @Nullable Instant nextExpiry) {
    Facts {
        flags = Set.copyOf(flags);
        classes = Set.copyOf(classes);
    }
}
