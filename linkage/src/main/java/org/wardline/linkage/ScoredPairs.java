package org.wardline.linkage;

import java.util.Arrays;
import java.util.List;
import org.wardline.linkage.cluster.Edges;
import org.wardline.linkage.model.ColumnComparison;

/**
 * Pairs that were worth keeping, in the order of their left and then their right record, with the answers that they
 * gave and what it comes to.
 */
public final class ScoredPairs {
    private final List<ColumnComparison> comparisons;
    private final int[] left;
    private final int[] right;
    private final int[] weights;
    private final long[] patterns;
    private final int[] rules;

    ScoredPairs(
            List<ColumnComparison> comparisons,
            int[] left,
            int[] right,
            int[] weights,
            long[] patterns,
            int[] rules) {
        this.comparisons = List.copyOf(comparisons);
        this.left = left;
        this.right = right;
        this.weights = weights;
        this.patterns = patterns;
        this.rules = rules;
    }

    /** How many there are. */
    public int size() {
        return left.length;
    }

    /** The comparisons that were made, in the order that {@link #level} counts them. */
    public List<ColumnComparison> comparisons() {
        return comparisons;
    }

    /** The number of the record with the smaller number. */
    public int left(int pair) {
        return left[pair];
    }

    /** The number of the other one. */
    public int right(int pair) {
        return right[pair];
    }

    /** The weight of evidence and prior together, in thousandths of a bit; 0 is as likely as not. */
    public int weight(int pair) {
        return weights[pair];
    }

    /** The match probability, 0 to 1. Right only so far as the comparisons are independent. */
    public double probability(int pair) {
        return Weights.probability(weights[pair]);
    }

    /** Which level of a comparison held, counted from 0; -1 where a value was missing. */
    public int level(int pair, int comparison) {
        return PairScorer.state(patterns[pair], comparison) - 1;
    }

    /** Which of the engine's rules found the pair. */
    public int rule(int pair) {
        return rules[pair];
    }

    /** Those from this weight on, in the same order. */
    public ScoredPairs from(int weight) {
        var kept = 0;
        for (var each : weights) {
            kept += each >= weight ? 1 : 0;
        }
        var places = new int[kept];
        var at = 0;
        for (var pair = 0; pair < weights.length; pair++) {
            if (weights[pair] >= weight) {
                places[at++] = pair;
            }
        }
        return new ScoredPairs(
                comparisons,
                chosen(left, places),
                chosen(right, places),
                chosen(weights, places),
                Arrays.stream(places).mapToLong(place -> patterns[place]).toArray(),
                chosen(rules, places));
    }

    private static int[] chosen(int[] numbers, int[] places) {
        var some = new int[places.length];
        for (var at = 0; at < some.length; at++) {
            some[at] = numbers[places[at]];
        }
        return some;
    }

    /** The pairs as edges between records, for clustering; the arrays are these, not copies. */
    public Edges edges() {
        return new Edges(left, right, weights);
    }
}
