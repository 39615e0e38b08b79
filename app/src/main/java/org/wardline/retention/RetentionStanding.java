package org.wardline.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.retention.RetentionFact.Kind;

/**
 * Where a person stands. Worked out from the facts each time, so that a new report, arrest or charge begins the clear
 * period anew by itself.
 *
 * @param clearSince day of the last thing that began the clear period
 * @param clearUntil day on which the schedule's period ends: nobody is deleted before
 * @param reviewOn day on which the review falls due; later or earlier where a supervisor decided so
 */
record RetentionStanding(
        RetentionCategory category,
        LocalDate clearSince,
        LocalDate clearUntil,
        LocalDate reviewOn) {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    /** What the last decision to keep says of the next review. */
    record Retained(LocalDate until, Instant decidedAt) {}

    /**
     * Works it out.
     *
     * @param facts among them at least one report
     * @param retained the last decision to keep; null when there is none
     */
    static RetentionStanding of(
            List<RetentionFact> facts, RetentionSchedule schedule, @Nullable Retained retained) {
        var last = last(facts);
        var since = day(last(facts.stream().filter(RetentionFact::beginsAnew).toList()).at());
        var category = category(facts, last);
        var from = category == RetentionCategory.WRONGLY_SUSPECTED ? day(last.at()) : since;
        var clearUntil = from.plus(schedule.of(category).first());
        return new RetentionStanding(
                category, since, clearUntil, reviewOn(category, clearUntil, last, retained));
    }

    private static LocalDate reviewOn(
            RetentionCategory category,
            LocalDate clearUntil,
            RetentionFact last,
            @Nullable Retained retained) {
        if (retained == null) {
            return clearUntil;
        }
        if (!last.at().isAfter(retained.decidedAt())) {
            return retained.until();
        }
        // An exoneration cannot wait for the day that was set before it; any other news only puts
        // the review off.
        return category == RetentionCategory.WRONGLY_SUSPECTED
                        || clearUntil.isAfter(retained.until())
                ? clearUntil
                : retained.until();
    }

    /** An exoneration counts while nothing came after it: whoever is reported or arrested later is reviewed for that. */
    private static RetentionCategory category(List<RetentionFact> facts, RetentionFact last) {
        if (last.kind() == Kind.EXONERATED) {
            return RetentionCategory.WRONGLY_SUSPECTED;
        }
        return facts.stream()
                .filter(RetentionFact::beginsAnew)
                .map(fact -> category(fact.kind()))
                .min(Comparator.naturalOrder())
                .orElse(RetentionCategory.REPORTED);
    }

    private static RetentionCategory category(Kind kind) {
        return switch (kind) {
            case EXONERATED -> RetentionCategory.WRONGLY_SUSPECTED;
            case CONVICTED -> RetentionCategory.CONVICTED;
            case ARRESTED, CHARGED -> RetentionCategory.ARRESTED_OR_CHARGED;
            case REPORTED -> RetentionCategory.REPORTED;
        };
    }

    private static RetentionFact last(List<RetentionFact> facts) {
        return facts.stream()
                .max(Comparator.comparing(RetentionFact::at).thenComparing(RetentionFact::kind))
                .orElseThrow(() -> new IllegalStateException("A person has no report"));
    }

    /** The day a moment falls on in the United Kingdom. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, UK);
    }
}
