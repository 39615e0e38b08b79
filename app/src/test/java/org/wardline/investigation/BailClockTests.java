package org.wardline.investigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardline.Golden;
import org.wardline.StateTable;

class BailClockTests {

    @Test
    void keepsTheTableOfSteps() {
        Golden.assertKept(
                "docs/states/bail.md",
                StateTable.of("bail before charge", BailStep.values(), BailStep::next));
    }

    @Test
    void startsTheDayAfterTheDayOfArrestInUkTime() {
        // 23:30 UTC in July is half past midnight of the next day in London; in January it is not.
        assertThat(start("2026-07-01T23:30:00Z")).isEqualTo(LocalDate.parse("2026-07-03"));
        assertThat(start("2026-07-01T22:30:00Z")).isEqualTo(LocalDate.parse("2026-07-02"));
        assertThat(start("2026-01-01T23:30:00Z")).isEqualTo(LocalDate.parse("2026-01-02"));
    }

    private static LocalDate start(String arrestedAt) {
        var at = Instant.parse(arrestedAt);
        return BailClock.startsOn(BailStep.STANDARD_INITIAL, at, at);
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD_INITIAL, 2026-01-11, 2026-04-10",
        "STANDARD_FIRST_EXTENSION, 2026-01-11, 2026-07-10",
        "STANDARD_SECOND_EXTENSION, 2026-01-11, 2026-10-10",
        "STANDARD_COMPLEX, 2026-01-11, 2027-01-10",
        "NON_STANDARD_INITIAL, 2026-01-11, 2026-07-10",
        "NON_STANDARD_EXTENSION, 2026-01-11, 2027-01-10",
        "STANDARD_INITIAL, 2026-12-01, 2027-02-28",
        "STANDARD_INITIAL, 2025-11-30, 2026-02-28",
        "STANDARD_INITIAL, 2027-11-30, 2028-02-29",
        "STANDARD_INITIAL, 2027-11-29, 2028-02-28",
        "STANDARD_INITIAL, 2026-03-01, 2026-05-31",
        "STANDARD_FIRST_EXTENSION, 2026-08-31, 2027-02-28",
        "SCOTLAND_LIBERATION, 2026-02-01, 2026-02-28",
        "SCOTLAND_LIBERATION, 2026-10-20, 2026-11-16"
    })
    void endsOnTheLastDayOfItsMonthsOrDays(BailStep step, LocalDate starts, LocalDate ends) {
        assertThat(BailClock.endsOn(step, starts, null)).contains(ends);
    }

    @Test
    void takesACourtsDayOnlyWithinWhatTheLawAllows() {
        var starts = LocalDate.parse("2026-01-11");
        assertThat(BailClock.endsOn(BailStep.COURT, starts, null)).isEmpty();
        assertThat(BailClock.endsOn(BailStep.COURT, starts, LocalDate.parse("2027-07-10")))
                .isPresent();
        assertThat(BailClock.endsOn(BailStep.COURT, starts, LocalDate.parse("2027-07-11")))
                .isEmpty();
        assertThat(BailClock.endsOn(BailStep.COURT_FURTHER, starts, LocalDate.parse("2029-01-01")))
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13T12:00:00Z, ENDS_WITHIN_FOUR_WEEKS",
        "2026-03-12T12:00:00Z, RUNNING",
        "2026-04-03T12:00:00Z, ENDS_WITHIN_A_WEEK",
        "2026-04-02T12:00:00Z, ENDS_WITHIN_FOUR_WEEKS",
        "2026-04-10T22:59:59Z, ENDS_WITHIN_A_WEEK",
        "2026-04-10T23:00:00Z, ENDED"
    })
    void warnsBeforeTheEndAndEndsAtMidnightInLondon(Instant now, BailClock.Standing standing) {
        assertThat(BailClock.standing(LocalDate.parse("2026-04-10"), now)).isEqualTo(standing);
    }
}
