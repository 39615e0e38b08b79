package org.wardline.safeguarding;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;

/**
 * A case that children are recorded in.
 *
 * @param title what to call it, such as "Investigation I-7K3QX"
 * @param force slug of the force; null for the national desk
 * @param operations opaque identifiers for counting, never shown
 * @param path page of the case
 */
public record RecordingCase(
        UUID id,
        String title,
        GroupId heldBy,
        @Nullable String force,
        List<UUID> operations,
        String path) {
    public RecordingCase {
        operations = List.copyOf(operations);
    }
}
