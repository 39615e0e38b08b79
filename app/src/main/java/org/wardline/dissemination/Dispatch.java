package org.wardline.dissemination;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** A dissemination as kept: one row, without its history. */
record Dispatch(
        DisseminationId id,
        String reference,
        GroupId heldBy,
        GroupId originGroup,
        GroupId recipientGroup,
        String force,
        Parcel parcel,
        @Nullable DisseminationId previous,
        OfficerId sentBy,
        Instant sentAt,
        DisseminationState state,
        @Nullable Boolean actedOn,
        int version) {

    /** What is in it, the same on every transfer. */
    record Parcel(
            UUID packageId,
            String packageReference,
            int packageVersion,
            OfficerId author,
            OfficerId approver,
            UUID subject,
            @Nullable UUID operation,
            String purpose,
            Instant actBy,
            @Nullable Instant noOvertBefore,
            @Nullable Sensitive<String> restrictedReason,
            Sensitive<String> copy) {}

    /** A new one with the same parcel, from one force to the next. The moment to act by stays. */
    Dispatch passedOn(
            DisseminationId next,
            String nextReference,
            GroupId to,
            String slug,
            OfficerId by,
            Instant at) {
        return new Dispatch(
                next,
                nextReference,
                recipientGroup,
                originGroup,
                to,
                slug,
                parcel,
                id,
                by,
                at,
                DisseminationState.SENT,
                null,
                1);
    }

    boolean mayBecome(DisseminationState wanted) {
        return state.next().contains(wanted);
    }
}
