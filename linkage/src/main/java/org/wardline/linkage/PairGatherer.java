package org.wardline.linkage;

import java.util.Arrays;
import java.util.List;
import org.wardline.linkage.model.ColumnComparison;

/** Scores the pairs of one rule on one thread and keeps those that weigh enough. */
final class PairGatherer implements Scan.Worker {
    private static final int ROOM = 1 << 12;

    private final PairScorer scorer;
    private final Weights weights;
    private final Tally tally;
    private final int least;
    private int rule;
    private int[] left = new int[ROOM];
    private int[] right = new int[ROOM];
    private int[] kept = new int[ROOM];
    private int[] rules = new int[ROOM];
    private long[] patterns = new long[ROOM];
    private int size;
    private long seen;

    PairGatherer(PairScorer scorer, Weights weights, int least) {
        this.scorer = scorer;
        this.weights = weights;
        this.tally = weights.tally();
        this.least = least;
    }

    /** What compares the pairs. */
    PairScorer scorer() {
        return scorer;
    }

    /** Pairs that come from now on are this rule's. */
    void rule(int number) {
        rule = number;
    }

    /** How many pairs there were since the last time. */
    long seen() {
        var since = seen;
        seen = 0;
        return since;
    }

    @Override
    public void pairs(int[] lefts, int[] rights, int count) {
        seen += count;
        for (var pair = 0; pair < count; pair++) {
            if (scorer.weighs(weights, tally, lefts[pair], rights[pair], least)) {
                keep(lefts[pair], rights[pair], scorer.weight(), scorer.pattern());
            }
        }
    }

    /** Keeps a pair that has been compared, if it weighs enough. */
    void weigh(int one, int other, long pattern) {
        var weight = scorer.weight(weights, tally, pattern, one);
        if (weight >= least) {
            keep(one, other, weight, pattern);
        }
    }

    private void keep(int one, int other, int weight, long pattern) {
        if (size == left.length) {
            var larger = size * 2;
            left = Arrays.copyOf(left, larger);
            right = Arrays.copyOf(right, larger);
            kept = Arrays.copyOf(kept, larger);
            rules = Arrays.copyOf(rules, larger);
            patterns = Arrays.copyOf(patterns, larger);
        }
        left[size] = one;
        right[size] = other;
        kept[size] = weight;
        rules[size] = rule;
        patterns[size++] = pattern;
    }

    /** All that the gatherers have kept, in the order of left and then right record, whoever kept it. */
    static ScoredPairs together(
            List<ColumnComparison> comparisons, List<PairGatherer> gatherers, int records) {
        var starts = new int[records + 1];
        var total = 0;
        for (var each : gatherers) {
            for (var at = 0; at < each.size; at++) {
                starts[each.left[at] + 1]++;
            }
            total += each.size;
        }
        for (var record = 0; record < records; record++) {
            starts[record + 1] += starts[record];
        }
        var places = placed(gatherers, starts, total);
        return sorted(comparisons, gatherers, places, total);
    }

    /** By left record, then by right: a place is the gatherer's number and the pair's place in it. */
    private static long[] placed(List<PairGatherer> gatherers, int[] starts, int total) {
        var places = new long[total];
        var next = starts.clone();
        for (var number = 0; number < gatherers.size(); number++) {
            var each = gatherers.get(number);
            for (var at = 0; at < each.size; at++) {
                places[next[each.left[at]]++] = (long) number << 32 | at;
            }
        }
        for (var record = 0; record + 1 < starts.length; record++) {
            byRight(gatherers, places, starts[record], starts[record + 1]);
        }
        return places;
    }

    private static void byRight(List<PairGatherer> gatherers, long[] places, int from, int to) {
        for (var at = from + 1; at < to; at++) {
            var moving = places[at];
            var right = right(gatherers, moving);
            var into = at;
            while (into > from && right(gatherers, places[into - 1]) > right) {
                places[into] = places[into - 1];
                into--;
            }
            places[into] = moving;
        }
    }

    private static int right(List<PairGatherer> gatherers, long place) {
        return gatherers.get((int) (place >>> 32)).right[(int) place];
    }

    private static ScoredPairs sorted(
            List<ColumnComparison> comparisons,
            List<PairGatherer> gatherers,
            long[] places,
            int total) {
        var left = new int[total];
        var right = new int[total];
        var weights = new int[total];
        var rules = new int[total];
        var patterns = new long[total];
        for (var at = 0; at < total; at++) {
            var each = gatherers.get((int) (places[at] >>> 32));
            var from = (int) places[at];
            left[at] = each.left[from];
            right[at] = each.right[from];
            weights[at] = each.kept[from];
            rules[at] = each.rules[from];
            patterns[at] = each.patterns[from];
        }
        return new ScoredPairs(comparisons, left, right, weights, patterns, rules);
    }
}
