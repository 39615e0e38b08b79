package org.wardline.linkage.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Judgement;

class AccuracyTests {
    private static final Measured BY_HAND = Measured.byHand();

    @Test
    void countsPairsThatBlockingMissedAsMissed() {
        // From 0 bits on: 0-1 and 0-2 rightly, 2-3 and 4-5 wrongly; 1-2 was never made and 3-4 is
        // too weak.
        var accuracy = Accuracy.ofPairs(BY_HAND.edges(), BY_HAND.truth(), 0);
        assertThat(accuracy).isEqualTo(new Accuracy(2, 2, 2));
        assertThat(accuracy.precision()).isEqualTo(0.5);
        assertThat(accuracy.recall()).isEqualTo(0.5);
        assertThat(accuracy.f1()).isEqualTo(0.5);
    }

    @Test
    void takesAPairAtTheThresholdToBeTheSame() {
        assertThat(Accuracy.ofPairs(BY_HAND.edges(), BY_HAND.truth(), 9_000))
                .isEqualTo(new Accuracy(1, 0, 3));
        assertThat(Accuracy.ofPairs(BY_HAND.edges(), BY_HAND.truth(), 9_001))
                .isEqualTo(new Accuracy(0, 0, 4));
    }

    @Test
    void countsThePairsWithinClusters() {
        // Clusters 0-1, 2-3, 4, 5: of the two pairs, 0-1 is right.
        assertThat(Accuracy.ofClusters(BY_HAND.clustering(), BY_HAND.truth()))
                .isEqualTo(new Accuracy(1, 1, 3));
    }

    @Test
    void averagesOverRecordsForBCubed() {
        // Precision: 1, 1, 1/2, 1/2, 1, 1. Recall: 2/3, 2/3, 1/3, 1/2, 1/2, 1.
        var bCubed = BCubed.of(BY_HAND.clustering(), BY_HAND.truth());
        assertThat(bCubed.precision()).isCloseTo(5.0 / 6, within(1e-12));
        assertThat(bCubed.recall()).isCloseTo(11.0 / 18, within(1e-12));
        assertThat(bCubed.f1()).isCloseTo(2 * 55.0 / 108 / (5.0 / 6 + 11.0 / 18), within(1e-12));
    }

    @Test
    void hasNoMeasureOfNothing() {
        var nothing = new Accuracy(0, 0, 0);
        assertThat(nothing.precision()).isNaN();
        assertThat(nothing.recall()).isNaN();
        assertThat(nothing.f1()).isNaN();
        assertThat(new Accuracy(0, 0, 3).f1()).isZero();
    }

    @Test
    void countsOnlyLabelledPairsWhereTheTruthIsAList() {
        var truth =
                Truth.ofPairs(
                        new int[] {1, 2, 3, 5},
                        new int[] {0, 1, 2, 4},
                        new boolean[] {true, true, false, false});
        assertThat(truth.count()).isEqualTo(4);
        assertThat(truth.truePairs()).isEqualTo(2);
        assertThat(truth.of(0, 1)).isEqualTo(Judgement.SAME);
        assertThat(truth.of(4, 5)).isEqualTo(Judgement.NOT_SAME);
        assertThat(truth.of(0, 2)).isEqualTo(Judgement.UNSURE);
        assertThat(Accuracy.ofPairs(BY_HAND.edges(), truth, 0)).isEqualTo(new Accuracy(1, 2, 1));
        assertThat(Accuracy.ofClusters(BY_HAND.clustering(), truth))
                .isEqualTo(new Accuracy(1, 1, 1));
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Accuracy(0, -1, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Truth.ofPairs(new int[] {1}, new int[] {1}, new boolean[] {true}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BCubed.of(Clustering.of(new int[3]), Truth.ofRecords(new int[4])))
                .withMessageContaining("needs a label");
    }

    @Property(tries = 500, seed = "20261126")
    void agreesWithLookingAtEveryPair(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = Measured.drawn(seed);
        assertThat(Accuracy.ofPairs(drawn.edges(), drawn.truth(), 700))
                .isEqualTo(
                        byPairs(
                                drawn,
                                (a, b) -> {
                                    var at = drawn.edges().find(a, b);
                                    return at >= 0 && drawn.edges().weight(at) >= 700;
                                }));
        assertThat(Accuracy.ofClusters(drawn.clustering(), drawn.truth()))
                .isEqualTo(byPairs(drawn, drawn.clustering()::together));
    }

    @Property(tries = 500, seed = "20261126")
    void agreesWithLookingAtEveryRecord(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = Measured.drawn(seed);
        var known = 0;
        var precision = 0.0;
        var recall = 0.0;
        for (var a = 0; a < drawn.records(); a++) {
            if (drawn.known(a, a)) {
                var both = 0;
                var together = 0;
                var same = 0;
                for (var b = 0; b < drawn.records(); b++) {
                    var inCluster = drawn.known(b, b) && drawn.clustering().together(a, b);
                    both += inCluster && drawn.same(a, b) ? 1 : 0;
                    together += inCluster ? 1 : 0;
                    same += drawn.same(a, b) ? 1 : 0;
                }
                known++;
                precision += (double) both / together;
                recall += (double) both / same;
            }
        }
        var bCubed = BCubed.of(drawn.clustering(), drawn.truth());
        if (known == 0) {
            assertThat(bCubed.f1()).isNaN();
            return;
        }
        assertThat(bCubed.precision()).isCloseTo(precision / known, within(1e-9));
        assertThat(bCubed.recall()).isCloseTo(recall / known, within(1e-9));
    }

    private interface Said {
        boolean same(int one, int other);
    }

    private static Accuracy byPairs(Measured drawn, Said said) {
        var right = 0;
        var wrong = 0;
        var missed = 0;
        for (var a = 0; a < drawn.records(); a++) {
            for (var b = a + 1; b < drawn.records(); b++) {
                if (drawn.known(a, b)) {
                    right += said.same(a, b) && drawn.same(a, b) ? 1 : 0;
                    wrong += said.same(a, b) && !drawn.same(a, b) ? 1 : 0;
                    missed += !said.same(a, b) && drawn.same(a, b) ? 1 : 0;
                }
            }
        }
        return new Accuracy(right, wrong, missed);
    }
}
