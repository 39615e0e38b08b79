package org.wardline.investigation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When bail starts and ends, in days of the United Kingdom, summer time or not. Pure functions. */
final class BailClock {
    static final ZoneId UK = ZoneId.of("Europe/London");
    private static final int FIRST_WARNING_DAYS = 28;
    private static final int LAST_WARNING_DAYS = 7;

    private BailClock() {}

    /** How near its end bail is, as at a moment. */
    enum Standing {
        RUNNING,
        ENDS_WITHIN_FOUR_WEEKS,
        ENDS_WITHIN_A_WEEK,
        ENDED
    }

    /** The day of a moment, UK time. */
    static LocalDate day(Instant at) {
        return at.atZone(UK).toLocalDate();
    }

    /**
     * The day that the clock runs from: in England and Wales the day after the day of arrest (PACE s.47ZB(4)); elsewhere
     * the day the conditions are first imposed.
     */
    static LocalDate startsOn(BailStep first, Instant arrestedAt, Instant imposedAt) {
        return first.law() == Law.ENGLAND_AND_WALES ? day(arrestedAt).plusDays(1) : day(imposedAt);
    }

    /**
     * The last day of a step.
     *
     * @param startsOn first day of the first step
     * @param stated the day that the court or custody officer stated; not looked at where the law fixes one
     * @return empty when a day had to be stated and was not, or lies before the start or beyond what the law allows
     */
    static Optional<LocalDate> endsOn(
            BailStep step, LocalDate startsOn, @Nullable LocalDate stated) {
        var ends = step.ends();
        if (!ends.isStated()) {
            return Optional.of(
                    ends.months() > 0
                            ? lastDayOfMonths(startsOn, ends.months())
                            : startsOn.plusDays(ends.days() - 1L));
        }
        if (stated == null || stated.isBefore(startsOn)) {
            return Optional.empty();
        }
        var tooFar = ends.months() > 0 && stated.isAfter(lastDayOfMonths(startsOn, ends.months()));
        return tooFar ? Optional.empty() : Optional.of(stated);
    }

    /**
     * The last day of a period of months beginning with a day: the day before the corresponding one; where the last
     * month is too short to have it, that month's last day.
     */
    static LocalDate lastDayOfMonths(LocalDate beginning, int months) {
        var month = YearMonth.from(beginning).plusMonths(months);
        var day = beginning.getDayOfMonth();
        return day <= month.lengthOfMonth() ? month.atDay(day).minusDays(1) : month.atEndOfMonth();
    }

    /** Days left, today included; negative once it has ended. */
    static long daysLeft(LocalDate endsOn, Instant now) {
        return ChronoUnit.DAYS.between(day(now), endsOn);
    }

    /** How it stands; warnings come four weeks and one week before the last day. */
    static Standing standing(LocalDate endsOn, Instant now) {
        var left = daysLeft(endsOn, now);
        if (left < 0) {
            return Standing.ENDED;
        }
        if (left <= LAST_WARNING_DAYS) {
            return Standing.ENDS_WITHIN_A_WEEK;
        }
        return left <= FIRST_WARNING_DAYS ? Standing.ENDS_WITHIN_FOUR_WEEKS : Standing.RUNNING;
    }
}
