package org.wardline.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** Something done in a case, as kept. */
record EventRow(
        UUID id,
        EventKind kind,
        @Nullable UUID person,
        @Nullable UUID arrest,
        Instant at,
        int amount,
        @Nullable String code,
        @Nullable ChargeWay way,
        @Nullable Sensitive<String> place,
        @Nullable Sensitive<String> note,
        @Nullable Sensitive<String> noWelfarePlanReason,
        boolean registeredOffender,
        OfficerId recordedBy,
        Instant recordedAt,
        @Nullable Instant withdrawnAt,
        @Nullable Sensitive<String> withdrawnWhy) {

    boolean counts() {
        return withdrawnAt == null;
    }

    /** A step of bail and the last day it runs to. */
    record Bail(
            UUID event,
            UUID arrest,
            BailStep step,
            LocalDate startsOn,
            LocalDate endsOn,
            Authoriser authorisedBy,
            Sensitive<String> authoriser,
            @Nullable Sensitive<String> conditions) {}
}
