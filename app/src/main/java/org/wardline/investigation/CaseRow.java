package org.wardline.investigation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.dissemination.DisseminationId;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** A case as kept. */
record CaseRow(
        InvestigationId id,
        String reference,
        GroupId heldBy,
        String force,
        Law law,
        @Nullable Sensitive<String> ownReferral,
        OfficerId openedBy,
        Instant openedAt,
        int version) {

    /** A dissemination that the case works on. */
    record Origin(
            DisseminationId dissemination,
            String reference,
            UUID subject,
            @Nullable UUID operation,
            @Nullable Instant noOvertBefore,
            OfficerId addedBy,
            Instant addedAt) {}
}
