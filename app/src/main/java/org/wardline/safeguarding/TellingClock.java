package org.wardline.safeguarding;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The clock from "child believed at risk" to "children's services told". It does not wait for a warrant. The law sets no
 * number of hours; the times after which it warns are Wardline's own and are shown as such.
 *
 * @param elapsed from belief to telling, or to now
 */
public record TellingClock(Standing standing, Duration elapsed) {
    static final Duration WARNS_AFTER_IF_SERIOUS = Duration.ofHours(1);
    static final Duration WARNS_AFTER_OTHERWISE = Duration.ofHours(24);

    /** How it stands. */
    public enum Standing {
        RUNNING("Running"),
        OVERDUE("Overdue"),
        TOLD_IN_TIME("Told in time"),
        TOLD_LATE("Told late");

        private final String title;

        Standing(String title) {
            this.title = title;
        }

        /** As shown to people. */
        public String title() {
            return title;
        }
    }

    /** The clock of a child, as at a moment. */
    static TellingClock at(Instant now, Instant believedAt, @Nullable Instant toldAt, Risk risk) {
        var until = toldAt == null ? now : toldAt;
        var between = Duration.between(believedAt, until);
        var elapsed = between.isNegative() ? Duration.ZERO : between;
        var late = elapsed.compareTo(allowed(risk)) > 0;
        if (toldAt == null) {
            return new TellingClock(late ? Standing.OVERDUE : Standing.RUNNING, elapsed);
        }
        return new TellingClock(late ? Standing.TOLD_LATE : Standing.TOLD_IN_TIME, elapsed);
    }

    private static Duration allowed(Risk risk) {
        return switch (risk) {
            case IMMEDIATE_OR_SERIOUS -> WARNS_AFTER_IF_SERIOUS;
            case OTHER -> WARNS_AFTER_OTHERWISE;
        };
    }

    /** The elapsed time as people say it, in whole hours and minutes. */
    public String inWords() {
        return elapsed.toHours() + " h " + elapsed.toMinutesPart() + " min";
    }
}
