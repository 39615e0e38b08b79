package org.wardline.requests;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * By when a request must be answered: within one month of its receipt, or of the day on which what was asked for to be
 * sure of the identity arrived (Data Protection Act 2018 s.54).
 *
 * @param answerBy last day, UK time; null while the clock waits for the identity
 */
record RequestClock(@Nullable LocalDate answerBy) {

    /**
     * Works it out.
     *
     * @param identityAskedOn day on which more was asked for; null when it was not
     * @param identityOn day on which it arrived; null while it has not
     */
    static RequestClock of(
            LocalDate receivedOn,
            @Nullable LocalDate identityAskedOn,
            @Nullable LocalDate identityOn) {
        if (identityAskedOn == null) {
            return new RequestClock(receivedOn.plusMonths(1));
        }
        return new RequestClock(identityOn == null ? null : identityOn.plusMonths(1));
    }

    /** What is left of it on a day, as shown to people. */
    String said(LocalDate today) {
        var last = answerBy;
        if (last == null) {
            return "Waits for the identity";
        }
        var left = ChronoUnit.DAYS.between(today, last);
        if (left < 0) {
            return days(-left) + " overdue";
        }
        return left == 0 ? "Today is the last day" : days(left) + " left";
    }

    boolean overdue(LocalDate today) {
        var last = answerBy;
        return last != null && last.isBefore(today);
    }

    private static String days(long number) {
        return number == 1 ? "1 day" : number + " days";
    }
}
