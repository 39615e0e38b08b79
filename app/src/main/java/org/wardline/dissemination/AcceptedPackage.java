package org.wardline.dissemination;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.kernel.Sensitive;

/**
 * A dissemination that a force accepted, as its investigation needs it.
 *
 * @param subject opaque identifier by which the same person is counted once across forces
 * @param operation opaque identifier of the operation it belongs to, or null; carried for counting, never shown
 * @param force slug of the receiving force
 * @param recipientGroup the force's circle
 * @param noOvertBefore no visit, warrant, search or arrest before this moment; null for no such condition
 * @param copy the package as it was sent (JSON)
 */
public record AcceptedPackage(
        DisseminationId id,
        String reference,
        UUID subject,
        @Nullable UUID operation,
        String force,
        GroupId recipientGroup,
        Instant actBy,
        @Nullable Instant noOvertBefore,
        Sensitive<String> copy) {}
