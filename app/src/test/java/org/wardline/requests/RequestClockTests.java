package org.wardline.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RequestClockTests {
    private static final LocalDate RECEIVED = LocalDate.of(2027, 1, 31);

    @Test
    void endsOneMonthAfterReceipt() {
        assertThat(RequestClock.of(LocalDate.of(2027, 3, 4), null, null).answerBy())
                .isEqualTo(LocalDate.of(2027, 4, 4));
        assertThat(RequestClock.of(RECEIVED, null, null).answerBy())
                .as("the last day of a shorter month")
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void beginsWhenWhatWasAskedForArrives() {
        var asked = LocalDate.of(2027, 2, 2);
        var waiting = RequestClock.of(RECEIVED, asked, null);
        assertThat(waiting.answerBy()).isNull();
        assertThat(waiting.said(asked)).isEqualTo("Waits for the identity");
        assertThat(waiting.overdue(LocalDate.of(2028, 1, 1))).isFalse();
        assertThat(RequestClock.of(RECEIVED, asked, LocalDate.of(2027, 2, 20)).answerBy())
                .isEqualTo(LocalDate.of(2027, 3, 20));
    }

    @Test
    void aCheckForWhichNothingWasAskedMovesNothing() {
        assertThat(RequestClock.of(RECEIVED, null, LocalDate.of(2027, 2, 20)).answerBy())
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @Test
    void saysWhatIsLeft() {
        var clock = RequestClock.of(RECEIVED, null, null);
        assertThat(clock.said(LocalDate.of(2027, 2, 26))).isEqualTo("2 days left");
        assertThat(clock.said(LocalDate.of(2027, 2, 27))).isEqualTo("1 day left");
        assertThat(clock.said(LocalDate.of(2027, 2, 28))).isEqualTo("Today is the last day");
        assertThat(clock.overdue(LocalDate.of(2027, 2, 28))).isFalse();
        assertThat(clock.said(LocalDate.of(2027, 3, 1))).isEqualTo("1 day overdue");
        assertThat(clock.overdue(LocalDate.of(2027, 3, 1))).isTrue();
    }
}
