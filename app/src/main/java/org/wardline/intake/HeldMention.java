package org.wardline.intake;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.kernel.Sensitive;

/**
 * One person or account as one referral describes them, as kept.
 *
 * @param age as the sender wrote it, for the time of the referral; null when none is said
 * @param town as the sender wrote it; null when none is said
 */
public record HeldMention(
        MentionId id,
        ReferralId referral,
        GroupId heldBy,
        MentionRole role,
        Instant receivedAt,
        List<HeldIdentifier> identifiers,
        @Nullable Sensitive<String> age,
        @Nullable Sensitive<String> town) {
    public HeldMention {
        identifiers = List.copyOf(identifiers);
    }
}
