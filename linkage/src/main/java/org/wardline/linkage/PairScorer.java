package org.wardline.linkage;

import java.util.List;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.ValueCheck;

/**
 * Compares pairs of records. The answers to all comparisons make one number, the pattern: four bits for each
 * comparison, 0 where a value is missing, else the level counted from 1. Answers depend on the two values alone, so they
 * are remembered by pair of values. One scorer belongs to one thread.
 */
final class PairScorer {
    private static final int BITS = 4;
    private static final int REMEMBERED = 1 << 16;

    private final Compared[] compared;

    /** One comparison, ready for records' numbers. */
    private static final class Compared {
        private final int[] numbers;
        private final Dictionary dictionary;
        private final ValueCheck[] checks;
        private final boolean[] cross;
        private final int[][] crosswise;
        private final boolean same;
        private final long[] pairs = new long[REMEMBERED];
        private final byte[] answers = new byte[REMEMBERED];

        Compared(Records records, ColumnComparison comparison) {
            var column = records.column(comparison.column());
            this.numbers = records.numbers(column);
            this.dictionary = records.dictionary(column);
            var tests = comparison.levels().stream().map(level -> level.test()).toList();
            this.checks = tests.stream().map(ValueCheck::of).toArray(ValueCheck[]::new);
            this.same = tests.getFirst() instanceof LevelTest.Same;
            this.cross = new boolean[checks.length];
            this.crosswise = new int[checks.length][0];
            for (var level = 0; level < checks.length; level++) {
                if (tests.get(level) instanceof LevelTest.Swapped swapped) {
                    var other = records.column(swapped.other());
                    cross[level] = true;
                    crosswise[level] = other < 0 ? new int[0] : records.numbers(other);
                }
            }
        }

        int state(int left, int right) {
            var one = numbers[left];
            var other = numbers[right];
            if (one < 0 || other < 0) {
                return 0;
            }
            if (one == other && same) {
                return 1;
            }
            var level = remembered(Math.min(one, other), Math.max(one, other));
            for (var finer = 0; finer < level; finer++) {
                var others = crosswise[finer];
                if (others.length > 0 && (others[right] == one || others[left] == other)) {
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
                answers[at] = (byte) first(one, other);
            }
            return answers[at];
        }

        private int first(int one, int other) {
            var left = dictionary.value(one);
            var right = dictionary.value(other);
            for (var level = 0; level < checks.length; level++) {
                if (!cross[level] && checks[level].holds(left, right)) {
                    return level;
                }
            }
            throw new IllegalStateException("The last level of a comparison always holds");
        }
    }

    PairScorer(Records records, List<ColumnComparison> comparisons) {
        this.compared =
                comparisons.stream()
                        .map(comparison -> new Compared(records, comparison))
                        .toArray(Compared[]::new);
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
        var pattern = 0L;
        for (var at = 0; at < compared.length; at++) {
            pattern |= (long) compared[at].state(left, right) << (BITS * at);
        }
        return pattern;
    }

    /** What a pair weighs, the prior included, in thousandths of a bit. */
    int weight(Weights weights, long pattern, int left) {
        var sum = weights.prior();
        for (var at = 0; at < compared.length; at++) {
            var state = state(pattern, at);
            sum += weights.level(at, state);
            if (state == 1) {
                sum += weights.rarity(at, compared[at].numbers[left]);
            }
        }
        return sum;
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
