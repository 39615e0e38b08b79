package org.wardline.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.wardline.linkage.cluster.Edges;

/**
 * Whether probabilities mean what they say: of the pairs given 90 per cent, nine in ten should be the same. Over the scored
 * pairs whose truth is known.
 *
 * @param bands pairs in bands of probability, ascending; empty bands are left out
 * @param expected how many of them the model expects to be the same
 * @param actual how many are
 */
public record Calibration(List<Band> bands, double expected, long actual) {
    private static final double[] BOUNDS = {
        0, 0.001, 0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99, 0.999
    };

    public Calibration {
        bands = List.copyOf(bands);
    }

    /**
     * Pairs of like probability.
     *
     * @param from the lowest probability of the band
     * @param to the probability at which the next begins
     * @param pairs how many
     * @param predicted the mean of their probabilities
     * @param matches how many are the same
     */
    public record Band(double from, double to, long pairs, double predicted, long matches) {
        /** The part of them that is the same. */
        public double observed() {
            return (double) matches / pairs;
        }
    }

    /** Compares what was predicted with what is true. */
    public static Calibration of(Edges edges, Truth truth) {
        return of(WeightCounts.of(new Verdicts(edges, truth), edges::weight));
    }

    static Calibration of(WeightCounts counts) {
        var pairs = new long[BOUNDS.length];
        var matches = new long[BOUNDS.length];
        var predicted = new double[BOUNDS.length];
        var band = 0;
        for (var weight = counts.lowest(); weight <= counts.highest(); weight++) {
            var probability = probability(weight);
            while (band + 1 < BOUNDS.length && probability >= BOUNDS[band + 1]) {
                band++;
            }
            var here = counts.matches(weight) + counts.others(weight);
            pairs[band] += here;
            matches[band] += counts.matches(weight);
            predicted[band] += probability * here;
        }
        var bands = new ArrayList<Band>();
        var expected = 0.0;
        var actual = 0L;
        for (var i = 0; i < BOUNDS.length; i++) {
            expected += predicted[i];
            actual += matches[i];
            if (pairs[i] > 0) {
                var to = i + 1 < BOUNDS.length ? BOUNDS[i + 1] : 1;
                bands.add(new Band(BOUNDS[i], to, pairs[i], predicted[i] / pairs[i], matches[i]));
            }
        }
        return new Calibration(bands, expected, actual);
    }

    /** The mean distance between predicted and observed, each band weighted by its pairs; not a number without any. */
    public double error() {
        var distance = 0.0;
        var pairs = 0L;
        for (var band : bands) {
            distance += Math.abs(band.predicted() - band.observed()) * band.pairs();
            pairs += band.pairs();
        }
        return distance / pairs;
    }

    /** The probability that a weight in thousandths of a bit stands for. */
    static double probability(int weight) {
        return 1 / (1 + Math.pow(2, -weight / 1000.0));
    }
}
