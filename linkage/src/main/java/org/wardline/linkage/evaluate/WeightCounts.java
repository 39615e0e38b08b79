package org.wardline.linkage.evaluate;

import java.util.function.IntUnaryOperator;

/**
 * How many pairs of each weight are the same, and how many are not; pairs of which it is not known are left out. Weights
 * beyond a thousand bits are counted at a thousand.
 */
final class WeightCounts {
    private static final int MOST = 1_000_000;

    private final int lowest;
    private final long[] matches;
    private final long[] others;

    private WeightCounts(int lowest, int highest) {
        this.lowest = lowest;
        matches = new long[highest - lowest + 1];
        others = new long[highest - lowest + 1];
    }

    /**
     * Counts scored pairs.
     *
     * @param verdicts for each edge, what is true of it
     * @param weight for each edge, its weight
     */
    static WeightCounts of(Verdicts verdicts, IntUnaryOperator weight) {
        var lowest = verdicts.count() == 0 ? 0 : MOST;
        var highest = verdicts.count() == 0 ? 0 : -MOST;
        for (var i = 0; i < verdicts.count(); i++) {
            var bounded = Math.clamp(weight.applyAsInt(i), -MOST, MOST);
            lowest = Math.min(lowest, bounded);
            highest = Math.max(highest, bounded);
        }
        var counts = new WeightCounts(lowest, highest);
        for (var i = 0; i < verdicts.count(); i++) {
            var at = Math.clamp(weight.applyAsInt(i), -MOST, MOST) - counts.lowest;
            counts.matches[at] += verdicts.isMatch(i) ? 1 : 0;
            counts.others[at] += verdicts.isOther(i) ? 1 : 0;
        }
        return counts;
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return lowest + matches.length - 1;
    }

    long matches(int weight) {
        return matches[weight - lowest];
    }

    long others(int weight) {
        return others[weight - lowest];
    }
}
