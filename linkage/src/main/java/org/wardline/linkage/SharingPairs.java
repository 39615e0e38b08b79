package org.wardline.linkage;

import java.util.SplittableRandom;

/**
 * Pairs of records that share a column's value, drawn at random: any record whose value another has too, and one of the
 * others. A value that very many share so counts by its records, not by the square of them.
 */
final class SharingPairs {
    private final int[] sharers;
    private final int[] firsts;
    private final int[] sizes;
    private final int[] values;
    private final SplittableRandom random;

    SharingPairs(Records records, int column, long seed) {
        var counts = records.counts(column);
        this.sizes = counts;
        this.firsts = new int[counts.length];
        var all = 0;
        for (var value = 0; value < counts.length; value++) {
            firsts[value] = all;
            all += counts[value] > 1 ? counts[value] : 0;
        }
        this.sharers = new int[all];
        this.values = new int[all];
        var next = firsts.clone();
        var numbers = records.numbers();
        var width = records.columns().size();
        for (var record = 0; record < records.size(); record++) {
            var value = numbers[record * width + column];
            if (value >= 0 && counts[value] > 1) {
                values[next[value]] = value;
                sharers[next[value]++] = record;
            }
        }
        this.random = new SplittableRandom(seed);
    }

    /** Draws pairs, and says how they compare. */
    PatternCounts draw(PairScorer scorer, int pairs) {
        var counts = new PatternCounts();
        for (var pair = 0; pair < pairs && sharers.length > 0; pair++) {
            var at = random.nextInt(sharers.length);
            var value = values[at];
            var first = firsts[value];
            var other = first + random.nextInt(sizes[value] - 1);
            other += other >= at ? 1 : 0;
            var left = sharers[at];
            var right = sharers[other];
            counts.add(scorer.pattern(Math.min(left, right), Math.max(left, right)), 1);
        }
        return counts;
    }
}
