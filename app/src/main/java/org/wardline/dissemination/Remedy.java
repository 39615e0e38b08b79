package org.wardline.dissemination;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/**
 * One thing to put right because somebody had acted on what was recalled.
 *
 * @param heldBy the circle that owes it
 * @param done null until it is done
 */
record Remedy(
        UUID id,
        DisseminationId dissemination,
        GroupId heldBy,
        RemedyKind kind,
        Instant raisedAt,
        Instant dueAt,
        @Nullable Done done) {

    /** Who did it, and who was told. */
    record Done(
            OfficerId by,
            Instant at,
            @Nullable Sensitive<String> told,
            @Nullable Sensitive<String> note) {}

    boolean overdue(Instant now) {
        return done == null && dueAt.isBefore(now);
    }
}
