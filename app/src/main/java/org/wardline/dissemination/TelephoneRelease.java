package org.wardline.dissemination;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/**
 * What a supervisor told a force by telephone before the package was ready.
 *
 * @param restrictedReason why it was lawful although what is kept was restricted on request; null where it was not
 * @param missing what was not yet done to the package at that moment
 * @param writtenBy when the written package must have followed
 * @param followedBy the dissemination that followed; null until then
 */
record TelephoneRelease(
        TelephoneReleaseId id,
        String reference,
        GroupId heldBy,
        GroupId recipientGroup,
        String force,
        About about,
        Sensitive<String> spokenTo,
        Sensitive<String> said,
        Sensitive<String> whyNow,
        @Nullable Sensitive<String> restrictedReason,
        List<String> missing,
        OfficerId releasedBy,
        Instant releasedAt,
        Instant writtenBy,
        @Nullable DisseminationId followedBy) {
    /** How long the written package may take to follow. */
    static final Duration WRITTEN_WITHIN = Duration.ofHours(4);

    TelephoneRelease {
        missing = List.copyOf(missing);
    }

    /** The package it runs ahead of. */
    record About(UUID packageId, String reference, UUID subject, @Nullable UUID operation) {}

    /** Whether the written package should have followed by now and has not. */
    boolean overdue(Instant now) {
        return followedBy == null && writtenBy.isBefore(now);
    }
}
