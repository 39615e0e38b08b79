package org.wardline.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.wardline.retention.RetentionFact.Kind;
import org.wardline.retention.RetentionStanding.Retained;

/** Category and day of review, from the facts alone. */
class RetentionStandingTests {
    private static final RetentionSchedule SCHEDULE =
            new RetentionSchedule(new ClassPathResource("retention/review-schedule.csv"));

    private static RetentionFact fact(Kind kind, String day) {
        return new RetentionFact(kind, Instant.parse(day + "T12:00:00Z"));
    }

    private static RetentionStanding of(@Nullable Retained retained, RetentionFact... facts) {
        return RetentionStanding.of(List.of(facts), SCHEDULE, retained);
    }

    private static Retained retained(String until, String decided) {
        return new Retained(LocalDate.parse(until), Instant.parse(decided + "T12:00:00Z"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @Test
    void somebodyOnlyReportedIsReviewedAfterSixYears() {
        var standing = of(null, fact(Kind.REPORTED, "2020-02-29"));
        assertThat(standing.category()).isEqualTo(RetentionCategory.REPORTED);
        assertThat(standing.reviewOn()).isEqualTo(day("2026-02-28"));
    }

    @Test
    void anArrestBeginsTheClearPeriodAnewAndLengthensIt() {
        var standing =
                of(null, fact(Kind.REPORTED, "2020-01-05"), fact(Kind.ARRESTED, "2021-03-01"));
        assertThat(standing.category()).isEqualTo(RetentionCategory.ARRESTED_OR_CHARGED);
        assertThat(standing.clearSince()).isEqualTo(day("2021-03-01"));
        assertThat(standing.reviewOn()).isEqualTo(day("2031-03-01"));
    }

    @Test
    void aNewReportAfterACharge() {
        var standing =
                of(
                        null,
                        fact(Kind.REPORTED, "2024-06-01"),
                        fact(Kind.CHARGED, "2021-03-01"),
                        fact(Kind.CONVICTED, "2021-09-01"));
        assertThat(standing.category()).isEqualTo(RetentionCategory.CONVICTED);
        assertThat(standing.reviewOn()).isEqualTo(day("2034-06-01"));
    }

    @Test
    void anExonerationIsReviewedAtOnceUntilSomethingComesAfterIt() {
        var exonerated =
                of(
                        null,
                        fact(Kind.REPORTED, "2026-01-05"),
                        fact(Kind.ARRESTED, "2026-02-01"),
                        fact(Kind.EXONERATED, "2026-03-01"));
        assertThat(exonerated.category()).isEqualTo(RetentionCategory.WRONGLY_SUSPECTED);
        assertThat(exonerated.reviewOn()).isEqualTo(day("2026-03-01"));
        assertThat(exonerated.clearSince()).isEqualTo(day("2026-02-01"));

        var after =
                of(null, fact(Kind.EXONERATED, "2026-03-01"), fact(Kind.REPORTED, "2026-04-01"));
        assertThat(after.category()).isEqualTo(RetentionCategory.REPORTED);
        assertThat(after.reviewOn()).isEqualTo(day("2032-04-01"));
    }

    @Test
    void aDecisionToKeepSetsTheNextReview() {
        var standing = of(retained("2029-01-01", "2026-01-10"), fact(Kind.REPORTED, "2020-01-05"));
        assertThat(standing.reviewOn()).isEqualTo(day("2029-01-01"));
        assertThat(standing.clearUntil()).isEqualTo(day("2026-01-05"));
    }

    @Test
    void newsAfterADecisionPutTheReviewOffAndNeverForward() {
        var later = of(retained("2029-01-01", "2026-01-10"), fact(Kind.REPORTED, "2026-02-01"));
        assertThat(later.reviewOn()).isEqualTo(day("2032-02-01"));
        var sooner = of(retained("2033-01-01", "2026-01-10"), fact(Kind.REPORTED, "2026-02-01"));
        assertThat(sooner.reviewOn()).isEqualTo(day("2033-01-01"));
    }

    @Test
    void anExonerationAfterADecisionToKeepDoesNotWait() {
        var standing =
                of(
                        retained("2033-01-01", "2026-01-10"),
                        fact(Kind.REPORTED, "2025-02-01"),
                        fact(Kind.EXONERATED, "2026-02-01"));
        assertThat(standing.reviewOn()).isEqualTo(day("2026-02-01"));
    }

    @Test
    void aDayIsTheOneInTheUnitedKingdom() {
        assertThat(RetentionStanding.day(Instant.parse("2026-06-30T23:30:00Z")))
                .isEqualTo(day("2026-07-01"));
    }

    @Test
    void nobodyIsDueBeforeTheShortestPeriod() {
        assertThat(SCHEDULE.latestReportDueOn(day("2026-11-26"))).isEqualTo(day("2020-11-26"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REPORTED|P6Y|P6Y|a source|certain",
                "REPORTED|six years|P6Y|a source|certain",
                "REPORTED|P6Y|P6Y||certain",
                "REPORTED|P6Y|P6Y|a|b\nREPORTED|P6Y|P6Y|a|b"
            })
    void aScheduleWithAFaultIsNotTaken(String lines) {
        var file = new ByteArrayResource(("heading\n" + lines).getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> new RetentionSchedule(file))
                .isInstanceOf(IllegalStateException.class);
    }
}
