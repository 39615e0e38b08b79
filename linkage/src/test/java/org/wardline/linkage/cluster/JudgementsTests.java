package org.wardline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wardline.linkage.cluster.Judgement.NOT_SAME;
import static org.wardline.linkage.cluster.Judgement.SAME;
import static org.wardline.linkage.cluster.Judgement.UNSURE;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class JudgementsTests {

    @Test
    void carriesNotTheSameThroughTheSame() {
        var judgements = Judgements.builder().same(0, 1).notSame(1, 2).same(2, 5).build();
        assertThat(judgements.between(0, 2)).isEqualTo(NOT_SAME);
        assertThat(judgements.between(5, 0)).isEqualTo(NOT_SAME);
        assertThat(judgements.between(2, 5)).isEqualTo(SAME);
        assertThat(judgements.between(0, 9)).isEqualTo(UNSURE);
    }

    @Test
    void makesNothingOfTwoThatAreBothSomebodyElse() {
        var judgements = Judgements.builder().notSame(0, 1).notSame(1, 2).build();
        assertThat(judgements.between(0, 2)).isEqualTo(UNSURE);
    }

    @Test
    void findsAContradictionAndSaysByWhichWay() {
        var judgements =
                Judgements.builder().same(4, 7).same(7, 9).same(9, 1).notSame(1, 4).build();
        assertThat(judgements.contradictions())
                .containsExactly(new Judgements.Contradiction(1, 4, List.of(1, 9, 7, 4)));
        assertThat(judgements.between(1, 4)).isEqualTo(NOT_SAME);
        assertThat(judgements.between(7, 9)).isEqualTo(UNSURE);
    }

    @Test
    void findsAPairThatWasJudgedBothWays() {
        var judgements = Judgements.builder().same(1, 2).notSame(2, 1).build();
        assertThat(judgements.contradictions())
                .containsExactly(new Judgements.Contradiction(1, 2, List.of(1, 2)));
    }

    @Test
    void refusesARecordJudgedAgainstItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judgements.builder().notSame(3, 3))
                .withMessageContaining("two different records");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Judgements.builder().same(-1, 3))
                .withMessageContaining("numbered from 0");
    }

    @Property(seed = "20261126")
    void composesInAnyGrouping(
            @ForAll Judgement first, @ForAll Judgement second, @ForAll Judgement third) {
        assertThat(first.then(second).then(third)).isEqualTo(first.then(second.then(third)));
        assertThat(first.then(second)).isEqualTo(second.then(first));
        assertThat(SAME.then(first)).isEqualTo(first);
    }

    /** Every judgement between two is what some path of judgements between them composes to, and none says otherwise. */
    @Property(tries = 300, seed = "20261126")
    void saysWhatSomePathSays(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = ClusterCase.drawn(seed, 7, true);
        var judgements = drawn.judgements();
        if (!judgements.contradictions().isEmpty()) {
            return;
        }
        var byPaths = byPaths(drawn);
        for (var a = 0; a < drawn.records(); a++) {
            for (var b = 0; b < drawn.records(); b++) {
                assertThat(judgements.between(a, b)).isEqualTo(byPaths[a][b]);
            }
        }
    }

    /** Composes paths of ever greater length until nothing new follows. */
    private static Judgement[][] byPaths(ClusterCase drawn) {
        var n = drawn.records();
        var known = new Judgement[n][n];
        for (var a = 0; a < n; a++) {
            for (var b = 0; b < n; b++) {
                known[a][b] = a == b ? SAME : UNSURE;
            }
        }
        drawn.same().forEach(pair -> known[pair[0]][pair[1]] = known[pair[1]][pair[0]] = SAME);
        drawn.notSame()
                .forEach(pair -> known[pair[0]][pair[1]] = known[pair[1]][pair[0]] = NOT_SAME);
        for (var changed = true; changed; ) {
            changed = false;
            for (var at = 0; at < n * n * n; at++) {
                var a = at / n / n;
                var b = at / n % n;
                var c = at % n;
                var follows = known[a][b].then(known[b][c]);
                if (known[a][c] == UNSURE && follows != UNSURE) {
                    known[a][c] = follows;
                    changed = true;
                }
            }
        }
        return known;
    }
}
