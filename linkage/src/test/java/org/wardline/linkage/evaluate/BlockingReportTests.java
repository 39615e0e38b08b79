package org.wardline.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class BlockingReportTests {
    private static final Candidates.Rule SURNAME = new Candidates.Rule("Surname", 2, 190);
    private static final Candidates.Rule BORN = new Candidates.Rule("Date of birth", 0, 0);

    @Test
    void saysWhatEachRuleMadeAndWhatWasLost() {
        var report = BlockingReport.of(byHand(), Measured.byHand().truth(), 6);

        assertThat(report.possiblePairs()).isEqualTo(15);
        assertThat(report.pairs()).isEqualTo(4);
        assertThat(report.truePairs()).isEqualTo(4);
        assertThat(report.truePairsLost()).isEqualTo(1);
        assertThat(report.recallCeiling()).isEqualTo(0.75);
        assertThat(report.reduction()).isEqualTo(1 - 4.0 / 15);
        assertThat(report.rules())
                .containsExactly(
                        new BlockingReport.RuleReport(SURNAME, 3, 2, 2, 1, 2),
                        new BlockingReport.RuleReport(BORN, 2, 1, 2, 1, 3));
    }

    @Test
    void refusesMoreRulesThanItCanTellApart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Candidates(
                                Collections.nCopies(65, SURNAME),
                                new int[0],
                                new int[0],
                                new long[0]))
                .withMessageContaining("at most 64");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Candidates(List.of(), new int[1], new int[0], new long[0]))
                .withMessageContaining("equally many");
    }

    /** Surname makes 0-1, 0-2 and 2-3; date of birth makes 0-1 and 3-4; 1-2 is lost. */
    static Candidates byHand() {
        return new Candidates(
                List.of(SURNAME, BORN),
                new int[] {0, 0, 2, 3},
                new int[] {1, 2, 3, 4},
                new long[] {0b11, 0b01, 0b01, 0b10});
    }
}
