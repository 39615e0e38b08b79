package org.wardline.intake;

import java.time.Instant;
import java.util.List;
import org.wardline.governance.GroupId;

/** One person or account as one referral describes them, as kept. */
public record HeldMention(
        MentionId id,
        ReferralId referral,
        GroupId heldBy,
        MentionRole role,
        Instant receivedAt,
        List<HeldIdentifier> identifiers) {
    public HeldMention {
        identifiers = List.copyOf(identifiers);
    }
}
