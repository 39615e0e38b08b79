package org.wardline.safeguarding;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** A child as kept. */
record ChildRow(
        ChildId id,
        String reference,
        GroupId heldBy,
        @Nullable String force,
        UUID recordedIn,
        List<UUID> operations,
        Sensitive<String> label,
        AgeBand ageBand,
        @Nullable Integer ageAtRisk,
        Risk risk,
        @Nullable String childrensServices,
        Instant believedAt,
        OfficerId recordedBy,
        Instant recordedAt,
        @Nullable OfficerId acceptedBy,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Sensitive<String> withdrawnWhy,
        int version) {

    /** Something that was done for a child. */
    record Fact(
            UUID id,
            boolean told,
            @Nullable ProtectiveAction action,
            Instant at,
            String toldTo,
            @Nullable String toldReference,
            Sensitive<String> byWhom,
            @Nullable Sensitive<String> note,
            OfficerId recordedBy,
            Instant recordedAt,
            @Nullable Instant withdrawnAt,
            @Nullable Sensitive<String> withdrawnWhy) {

        boolean counts() {
            return withdrawnAt == null;
        }
    }

    /** That a child is one whom others know. */
    record Link(
            UUID id,
            String spokenReference,
            OfficerId assertedBy,
            Instant assertedAt,
            Sensitive<String> why,
            @Nullable Instant withdrawnAt) {}

    /** Was 18 or over at the time of risk, and so is not counted as a child safeguarded. */
    boolean adultAtTime() {
        return ageBand == AgeBand.ADULT;
    }
}
