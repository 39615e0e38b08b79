package org.wardline.subjects;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;

/**
 * A subject as reviews of how long it is kept see it.
 *
 * @param newestReport when the newest report about it was received
 * @param exoneratedAt when somebody was last exonerated in connection with it; null when nobody was
 */
public record ReviewedSubject(
        SubjectId id,
        GroupId heldBy,
        String reference,
        Instant newestReport,
        @Nullable Instant exoneratedAt) {}
