package org.wardline.resolution;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long records of a network event can be hoped for. A retention notice lasts at most twelve months (Investigatory
 * Powers Act 2016 s.87(3)); without one a provider may keep records for days only. So this is the latest moment, not a
 * promise, and the time an application takes comes off it.
 */
final class Retention {
    private static final Period LONGEST = Period.ofMonths(12);

    private Retention() {}

    /** Twelve calendar months after the event, in UTC. */
    static Instant lastHope(Instant seenAt) {
        return seenAt.atOffset(ZoneOffset.UTC).plus(LONGEST).toInstant();
    }
}
