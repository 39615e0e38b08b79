package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wardline.linkage.TrainingReport.Deterministic;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.People;

/** Pairs are drawn from a known prior; the rules must find it again. */
class DeterministicRulesTests {
    private static final List<ColumnComparison> COMPARISONS =
            People.person().comparisons().stream()
                    .filter(each ->
                            List.of("given", "surname", "dob", "email").contains(each.name()))
                    .toList();
    private static final double[] SAME_OF_ONE = {0.7, 0.8, 0.6, 0.5};
    private static final double[] SAME_BY_CHANCE = {0.02, 0.03, 0.01, 0.001};
    private static final double MISSING = 0.2;
    private static final int PAIRS = 4_000_000;
    private static final double PRIOR = 0.01;

    private final SplittableRandom random = new SplittableRandom(11);

    @Test
    void findsThePriorThatPairsWereDrawnWith() {
        var estimated =
                estimate(List.of(List.of("given", "surname", "dob"), List.of("given", "email")));
        assertThat(estimated).isPresent();
        assertThat(estimated.get().prior()).isCloseTo(PRIOR, within(PRIOR * 0.05));
        // 0.8 of values are there: .7 x .8 x .6 x .8^3, and .7 x .5 x .8^2, less what meets both.
        assertThat(estimated.get().share()).isCloseTo(0.3273, within(0.001));
    }

    @Test
    void leavesOutRulesThatTheseRecordsCannotAnswer() {
        assertThat(estimate(List.of(List.of("given", "postcode")))).isEmpty();
        var both = List.of(List.of("given", "surname", "dob"), List.of("given", "postcode"));
        assertThat(estimate(both)).isPresent();
    }

    @Test
    void saysNothingWhereNoMoreMeetThanByChance() {
        var strangers = new PatternCounts();
        draw(strangers, SAME_BY_CHANCE);
        assertThat(
                        new DeterministicRules(List.of(List.of("given")), COMPARISONS)
                                .estimate(
                                        strangers,
                                        1,
                                        strangers,
                                        chances(SAME_OF_ONE),
                                        chances(new double[] {0.1, 0.1, 0.1, 0.1}),
                                        PAIRS))
                .isEmpty();
    }

    @Test
    void countsASampleInFull() {
        var rules = new DeterministicRules(List.of(List.of("dob")), COMPARISONS);
        var pairs = new PatternCounts();
        pairs.add(PairScorer.only(2, 1), 30);
        pairs.add(PairScorer.only(2, 2), 70);
        var found =
                rules.estimate(
                        pairs, 10, pairs, chances(SAME_OF_ONE), chances(SAME_BY_CHANCE), 10_000);
        assertThat(found.map(Deterministic::pairs)).contains(300L);
        assertThat(found.orElseThrow().prior())
                .isCloseTo((0.03 - 0.01) / (0.6 - 0.01), within(1e-12));
    }

    private Optional<Deterministic> estimate(List<List<String>> rules) {
        var all = new PatternCounts();
        draw(all, null);
        return new DeterministicRules(rules, COMPARISONS)
                .estimate(all, 1, all, chances(SAME_OF_ONE), chances(SAME_BY_CHANCE), PAIRS);
    }

    /** Draws pairs of which all are alike by these chances, or some of one person and the others not. */
    private void draw(PatternCounts pairs, double @org.jspecify.annotations.Nullable [] chances) {
        for (var pair = 0; pair < PAIRS; pair++) {
            var same =
                    chances != null
                            ? chances
                            : random.nextDouble() < PRIOR ? SAME_OF_ONE : SAME_BY_CHANCE;
            var pattern = 0L;
            for (var at = 0; at < same.length; at++) {
                if (random.nextDouble() >= MISSING) {
                    pattern |= PairScorer.only(at, random.nextDouble() < same[at] ? 1 : 2);
                }
            }
            pairs.add(pattern, 1);
        }
    }

    private static double[][] chances(double[] same) {
        return Arrays.stream(same)
                .mapToObj(chance -> new double[] {chance, 1 - chance})
                .toArray(double[][]::new);
    }
}
