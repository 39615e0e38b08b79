package org.wardline.results;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event as a module lets it be counted: ids, a force and a moment.
 *
 * @param row the event, or what it happened to
 * @param about what is counted once however often it happens: package, person, child
 * @param detail offence, or how grave the risk; empty when there is none
 * @param adult the person was no child at the time of risk; always false outside safeguarding
 * @param withdrawnAt from when it no longer counts; null while it counts
 */
record Pointer(
        UUID row,
        UUID about,
        @Nullable String force,
        String happened,
        String detail,
        int amount,
        boolean adult,
        Instant at,
        @Nullable Instant withdrawnAt) {

    /** Whether it had happened by then and had not been withdrawn by then. */
    boolean countsAt(Instant asAt) {
        return !at.isAfter(asAt) && (withdrawnAt == null || withdrawnAt.isAfter(asAt));
    }

    CountedRow by(UUID countedAs) {
        return new CountedRow(row, force, at, countedAs, amount);
    }
}
