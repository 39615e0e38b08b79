package org.wardline.results;

import java.time.Instant;
import org.wardline.operations.OperationId;

/**
 * What was released about an operation. It never changes; a correction is a later announcement beside it.
 *
 * @param reference short reference, such as A-7K3QX
 * @param text as approved, to the letter
 * @param figures as published, with their definitions
 * @param releasedAt when it was released, or approved if that was later
 */
public record Announcement(
        AnnouncementId id,
        OperationId operation,
        String reference,
        String operationName,
        String text,
        OperationResults figures,
        Instant releasedAt) {

    @Override
    public String toString() {
        return "Announcement[" + id.value() + "]";
    }
}
