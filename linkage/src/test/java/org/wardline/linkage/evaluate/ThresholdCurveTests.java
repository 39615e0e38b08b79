package org.wardline.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.wardline.linkage.cluster.Edges;

class ThresholdCurveTests {
    private static final Measured BY_HAND = Measured.byHand();
    private static final ThresholdCurve CURVE = ThresholdCurve.of(BY_HAND.edges(), BY_HAND.truth());

    @Test
    void hasAPointForEachWeight() {
        assertThat(CURVE.points())
                .containsExactly(
                        new ThresholdCurve.Point(9_000, new Accuracy(1, 0, 3)),
                        new ThresholdCurve.Point(4_000, new Accuracy(1, 1, 3)),
                        new ThresholdCurve.Point(2_000, new Accuracy(2, 1, 2)),
                        new ThresholdCurve.Point(500, new Accuracy(2, 2, 2)),
                        new ThresholdCurve.Point(-1_000, new Accuracy(3, 2, 1)),
                        new ThresholdCurve.Point(-6_000, new Accuracy(3, 3, 1)));
    }

    @Test
    void findsTheBestF1() {
        // 2 * 3 / (6 + 2 + 1) = 0.667 at -1 bit; at 2 bits it is 4 / 7.
        assertThat(CURVE.best()).contains(CURVE.points().get(4));
    }

    @Test
    void findsTheHighestRecallThatIsPreciseEnough() {
        assertThat(CURVE.highestRecall(0.99)).contains(CURVE.points().getFirst());
        assertThat(CURVE.highestRecall(0.65)).contains(CURVE.points().get(2));
        assertThat(ThresholdCurve.of(Edges.none(), BY_HAND.truth()).highestRecall(0.5)).isEmpty();
    }

    @Test
    void answersBetweenAndBeyondItsPoints() {
        assertThat(CURVE.at(3_000)).isEqualTo(new Accuracy(1, 1, 3));
        assertThat(CURVE.at(10_000)).isEqualTo(new Accuracy(0, 0, 4));
        assertThat(CURVE.at(-50_000)).isEqualTo(new Accuracy(3, 3, 1));
        assertThat(ThresholdCurve.of(Edges.none(), BY_HAND.truth()).at(0))
                .isEqualTo(new Accuracy(0, 0, 4));
    }

    @Test
    void takesWeightsBeyondAllEvidence() {
        var edges =
                new Edges(
                        new int[] {0, 0},
                        new int[] {1, 5},
                        new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE});
        assertThat(ThresholdCurve.of(edges, BY_HAND.truth()).points())
                .containsExactly(
                        new ThresholdCurve.Point(1_000_000, new Accuracy(1, 0, 3)),
                        new ThresholdCurve.Point(-1_000_000, new Accuracy(1, 1, 3)));
    }

    @Property(tries = 300, seed = "20261126")
    void saysOfEveryThresholdWhatCountingSays(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = Measured.drawn(seed);
        var curve = ThresholdCurve.of(drawn.edges(), drawn.truth());
        for (var threshold = -6_000; threshold <= 6_000; threshold += 350) {
            assertThat(curve.at(threshold))
                    .isEqualTo(Accuracy.ofPairs(drawn.edges(), drawn.truth(), threshold));
        }
        for (var point : curve.atEvery(1_000)) {
            assertThat(point.accuracy()).isEqualTo(curve.at(point.threshold()));
        }
        assertThat(curve.points())
                .isSortedAccordingTo((a, b) -> Integer.compare(b.threshold(), a.threshold()));
    }

    @Test
    void putsPairsOfLikeProbabilityIntoBands() {
        var calibration = Calibration.of(BY_HAND.edges(), BY_HAND.truth());
        // 4 bits are 16 to 1, 2 bits 4 to 1: 0.941 and 0.8. Only the second is the same.
        assertThat(calibration.bands())
                .filteredOn(band -> band.from() == 0.8 || band.from() == 0.9)
                .satisfiesExactly(
                        band -> {
                            assertThat(band.predicted()).isCloseTo(0.8, within(1e-12));
                            assertThat(band.observed()).isEqualTo(1);
                        },
                        band -> {
                            assertThat(band.predicted()).isCloseTo(16.0 / 17, within(1e-12));
                            assertThat(band.observed()).isZero();
                        });
        assertThat(calibration.actual()).isEqualTo(3);
        assertThat(calibration.expected())
                .isCloseTo(
                        512.0 / 513
                                + 0.8
                                + 1.0 / 3
                                + 16.0 / 17
                                + Math.sqrt(2) / (1 + Math.sqrt(2))
                                + 1.0 / 65,
                        within(1e-9));
    }

    @Test
    void countsWeightsByWholeBits() {
        var bins = WeightDistribution.of(BY_HAND.edges(), BY_HAND.truth()).bins();
        assertThat(bins.getFirst()).isEqualTo(new WeightDistribution.Bin(-6, 0, 1));
        assertThat(bins.getLast()).isEqualTo(new WeightDistribution.Bin(9, 1, 0));
        assertThat(bins).hasSize(16);
        assertThat(bins.stream().mapToLong(bin -> bin.matches() + bin.others()).sum()).isEqualTo(6);
        assertThat(bins)
                .contains(
                        new WeightDistribution.Bin(0, 0, 1), new WeightDistribution.Bin(-1, 1, 0));
    }
}
