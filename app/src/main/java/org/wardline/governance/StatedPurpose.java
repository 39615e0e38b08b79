package org.wardline.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The case or task that an officer's searches are for.
 *
 * @param reason the case's reference or the task, as the audit log has it
 * @param heldBy circle that holds the case named; null for a task
 * @param statedAt when it was said
 */
public record StatedPurpose(String reason, @Nullable GroupId heldBy, Instant statedAt) {

    /** The officer's own words, so they stay out of logs. */
    @Override
    public String toString() {
        return "StatedPurpose";
    }
}
