package org.wardline.triage;

import java.time.Duration;

/**
 * From points to an urgency of 1 (most) to 4, and from urgency to an action clock. The boundaries are our choice. The
 * durations are those that inspectors found tied to grades (HMICFRS, 5 April 2023: very high about one day, high one week,
 * medium two weeks, low thirty days); that an ungraded referral keeps them too is our choice.
 */
enum Urgency {
    ONE(1, 60, Duration.ofDays(1)),
    TWO(2, 35, Duration.ofDays(7)),
    THREE(3, 15, Duration.ofDays(14)),
    FOUR(4, Integer.MIN_VALUE, Duration.ofDays(30));

    private final int number;
    private final int fromPoints;
    private final Duration actWithin;

    Urgency(int number, int fromPoints, Duration actWithin) {
        this.number = number;
        this.fromPoints = fromPoints;
        this.actWithin = actWithin;
    }

    static Urgency of(int points) {
        for (var urgency : values()) {
            if (points >= urgency.fromPoints) {
                return urgency;
            }
        }
        return FOUR;
    }

    static Urgency numbered(int number) {
        for (var urgency : values()) {
            if (urgency.number == number) {
                return urgency;
            }
        }
        throw new IllegalArgumentException("Urgency is a number from 1 to 4");
    }

    /** 1 to 4. */
    int number() {
        return number;
    }

    int fromPoints() {
        return fromPoints;
    }

    /** How long the action clock runs. */
    Duration actWithin() {
        return actWithin;
    }

    /** The more urgent of the two. */
    Urgency orMoreUrgent(Urgency other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
