package org.wardline.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.operations.OperationId;

/**
 * An announcement as kept for its circle.
 *
 * @param published figures as they may be published, as JSON
 * @param exact the same figures before anything was withheld, as JSON
 * @param state as written: never {@link AnnouncementState#RELEASED}
 */
record AnnouncementRow(
        AnnouncementId id,
        GroupId heldBy,
        OperationId operation,
        String operationName,
        String reference,
        Instant asAt,
        String text,
        String published,
        String exact,
        AnnouncementState state,
        OfficerId draftedBy,
        Instant draftedAt,
        @Nullable OfficerId approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String withdrawnWhy,
        int version) {

    @Override
    public String toString() {
        return "AnnouncementRow[" + id.value() + "]";
    }
}
