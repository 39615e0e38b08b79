package org.wardline.dissemination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.wardline.dissemination.OverdueStore.Lying;

/** When something on its way counts as left lying. */
class OverdueTests {
    private static final Instant SINCE = Instant.parse("2026-05-04T09:00:00Z");
    private static final Instant ACT_BY = SINCE.plus(Duration.ofDays(3));

    private static Optional<String> late(DisseminationState state, Instant actBy, Duration after) {
        var row =
                new Lying(
                        new DisseminationId(new UUID(0, 1)),
                        "D-22222",
                        "dorset",
                        state,
                        actBy,
                        SINCE);
        return Overdue.late(row, SINCE.plus(after)).map(OverdueDissemination::what);
    }

    @Test
    void expectsAnAcknowledgementWithinADayOrByTheClockIfThatIsSooner() {
        assertThat(late(DisseminationState.SENT, ACT_BY, Duration.ofHours(24))).isEmpty();
        assertThat(late(DisseminationState.SENT, ACT_BY, Duration.ofHours(25)))
                .contains("Not acknowledged");
        assertThat(
                        late(
                                DisseminationState.SENT,
                                SINCE.plus(Duration.ofHours(2)),
                                Duration.ofHours(3)))
                .contains("Not acknowledged");
    }

    @Test
    void expectsADecisionByTheClock() {
        assertThat(late(DisseminationState.ACKNOWLEDGED, ACT_BY, Duration.ofDays(2))).isEmpty();
        assertThat(late(DisseminationState.ACKNOWLEDGED, ACT_BY, Duration.ofDays(4)))
                .contains("Neither accepted nor returned");
    }

    @Test
    void expectsAnAnswerToARecallWithinADay() {
        assertThat(late(DisseminationState.RECALLED, ACT_BY, Duration.ofHours(25)))
                .contains("Recall not answered");
        for (var answered :
                new DisseminationState[] {
                    DisseminationState.ACCEPTED,
                    DisseminationState.RETURNED,
                    DisseminationState.TRANSFERRED,
                    DisseminationState.CLOSED
                }) {
            assertThat(late(answered, ACT_BY, Duration.ofDays(30))).as(answered.name()).isEmpty();
        }
    }
}
