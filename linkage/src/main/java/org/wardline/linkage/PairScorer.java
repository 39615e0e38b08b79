package org.wardline.linkage;

import java.util.List;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LinkageModel;

/**
 * Compares pairs of records. The answers to all comparisons make one number, the pattern: four bits for each
 * comparison, 0 where a value is missing, else the level counted from 1. Answers depend on the two values alone, so they
 * are remembered by pair of values. One scorer belongs to one thread.
 */
final class PairScorer {
    private static final int BITS = 4;
    private static final int REMEMBERED = 1 << 16;

    private final int[] numbers;
    private final int width;
    private final Compared[] compared;
    private final int[] open;
    private final int[] equals;
    private long pattern;
    private int weight;

    /** One comparison, ready for records' numbers. */
    private static final class Compared {
        private final PairScorers.Ready ready;
        private final int column;
        private final boolean same;
        private final long[] pairs = new long[REMEMBERED];
        private final byte[] answers = new byte[REMEMBERED];

        Compared(PairScorers.Ready ready) {
            this.ready = ready;
            this.column = ready.column();
            this.same = ready.same();
        }

        /** The answer, from where each record's numbers begin. */
        int state(int[] numbers, int left, int right) {
            var one = numbers[left + column];
            var other = numbers[right + column];
            if (one < 0 || other < 0) {
                return 0;
            }
            return one == other && same ? 1 : differing(numbers, left, right, one, other);
        }

        private int differing(int[] numbers, int left, int right, int one, int other) {
            var level =
                    ready.farApart(one, other)
                            ? ready.last()
                            : remembered(Math.min(one, other), Math.max(one, other));
            for (var finer = 0; finer < level; finer++) {
                var across = ready.crosswise(finer);
                if (across >= 0
                        && (numbers[right + across] == one || numbers[left + across] == other)) {
                    return finer + 1;
                }
            }
            return level + 1;
        }

        private int remembered(int one, int other) {
            var pair = ((long) one << 32 | other) + 1;
            var at = (int) ((pair * 0x9E3779B97F4A7C15L) >>> 48);
            if (pairs[at] != pair) {
                pairs[at] = pair;
                answers[at] = (byte) ready.first(one, other);
            }
            return answers[at];
        }
    }

    PairScorer(PairScorers scorers) {
        var records = scorers.records();
        this.numbers = records.numbers();
        this.width = records.columns().size();
        this.compared = scorers.ready().stream().map(Compared::new).toArray(Compared[]::new);
        this.open = new int[compared.length];
        this.equals = new int[compared.length];
    }

    /** The comparisons of a model that these records have the column for. */
    static List<ColumnComparison> usable(LinkageModel model, Records records) {
        return model.comparisons().stream()
                .filter(comparison -> {
                    var column = records.column(comparison.column());
                    return column >= 0 && records.filled(column) > 0;
                })
                .toList();
    }

    /** The answers of all comparisons. */
    long pattern(int left, int right) {
        var answers = 0L;
        for (var at = 0; at < compared.length; at++) {
            answers |=
                    (long) compared[at].state(numbers, left * width, right * width) << (BITS * at);
        }
        return answers;
    }

    /** What a pair weighs, the prior included, in thousandths of a bit. */
    int weight(Weights weights, Tally tally, long answers, int left) {
        tally.begin(weights.prior(), Limits.same(answers));
        for (var at = 0; at < compared.length; at++) {
            add(weights, tally, at, state(answers, at), left * width);
        }
        return tally.sum();
    }

    private void add(Weights weights, Tally tally, int at, int state, int from) {
        var rarity = state == 1 ? weights.rarity(at, numbers[from + compared[at].column]) : 0;
        tally.add(at, weights.level(at, state) + rarity);
    }

    /**
     * Whether a pair weighs at least so much; then {@link #pattern()} and {@link #weight()} say what it came to. Stops
     * comparing as soon as nothing that is left could bring it there: most candidates agree in little more than the key
     * that brought them together.
     */
    boolean weighs(Weights weights, Tally tally, int left, int right, int least) {
        var from = left * width;
        var to = right * width;
        var answers = 0L;
        var hope = 0;
        var differing = 0;
        var equal = 0;
        var same = 0;
        for (var turn = 0; turn < compared.length; turn++) {
            var at = weights.turn(turn);
            var one = numbers[from + compared[at].column];
            var other = numbers[to + compared[at].column];
            if (one >= 0 && one == other && compared[at].same) {
                answers |= 1L << (BITS * at);
                same |= 1 << at;
                equals[equal++] = at;
            } else if (one >= 0 && other >= 0) {
                hope += weights.hope(at);
                open[differing++] = at;
            }
        }
        tally.begin(weights.prior(), same);
        for (var turn = 0; turn < equal; turn++) {
            add(weights, tally, equals[turn], 1, from);
        }
        for (var turn = 0; turn < differing && tally.sum() + hope >= least; turn++) {
            var at = open[turn];
            var state = compared[at].state(numbers, from, to);
            answers |= (long) state << (BITS * at);
            hope -= weights.hope(at);
            add(weights, tally, at, state, from);
        }
        pattern = answers;
        weight = tally.sum();
        return tally.sum() + hope >= least;
    }

    /** Answers of the pair that last weighed enough. */
    long pattern() {
        return pattern;
    }

    /** Weight of the pair that last weighed enough. */
    int weight() {
        return weight;
    }

    /** The pattern of one answer alone. */
    static long only(int comparison, int state) {
        return (long) state << (BITS * comparison);
    }

    /** One comparison's answer. */
    static int state(long pattern, int comparison) {
        return (int) (pattern >>> (BITS * comparison)) & 15;
    }

    /** The pattern without some comparisons' answers. */
    static long without(long pattern, boolean[] leftOut) {
        var kept = pattern;
        for (var at = 0; at < leftOut.length; at++) {
            if (leftOut[at]) {
                kept &= ~(15L << (BITS * at));
            }
        }
        return kept;
    }
}
