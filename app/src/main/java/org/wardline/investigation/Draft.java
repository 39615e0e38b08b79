package org.wardline.investigation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;

/** An event being put together: most kinds carry few of the particulars that there are. */
final class Draft {
    private final EventKind kind;
    private final Instant at;
    private @Nullable UUID person;
    private @Nullable UUID arrest;
    private int amount = 1;
    private @Nullable String code;
    private @Nullable ChargeWay way;
    private @Nullable Sensitive<String> place;
    private @Nullable Sensitive<String> note;
    private @Nullable Sensitive<String> noWelfarePlan;
    private boolean registered;

    private Draft(EventKind kind, Instant at) {
        this.kind = kind;
        this.at = at;
    }

    static Draft of(EventKind kind, Instant at) {
        // The database keeps microseconds and would round up: what happened is never kept as later
        // than it was.
        return new Draft(kind, at.truncatedTo(ChronoUnit.MICROS));
    }

    Draft person(@Nullable UUID value) {
        person = value;
        return this;
    }

    Draft arrest(UUID value) {
        arrest = value;
        return this;
    }

    Draft amount(int value) {
        amount = value;
        return this;
    }

    Draft code(String value) {
        code = value;
        return this;
    }

    Draft way(@Nullable ChargeWay value) {
        way = value;
        return this;
    }

    Draft place(String value) {
        place = filled(value);
        return this;
    }

    Draft note(String value) {
        note = filled(value);
        return this;
    }

    Draft noWelfarePlan(String value) {
        noWelfarePlan = filled(value);
        return this;
    }

    Draft registered(boolean value) {
        registered = value;
        return this;
    }

    EventRow row(UUID id, OfficerId by, Instant recordedAt) {
        return new EventRow(
                id,
                kind,
                person,
                arrest,
                at,
                amount,
                code,
                way,
                place,
                note,
                noWelfarePlan,
                registered,
                by,
                recordedAt,
                null,
                null);
    }

    private static @Nullable Sensitive<String> filled(String value) {
        return value.isBlank() ? null : Sensitive.of(value.strip());
    }
}
