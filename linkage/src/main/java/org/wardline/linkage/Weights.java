package org.wardline.linkage;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;

/**
 * What each answer weighs, in whole thousandths of a bit, so that sums are the same in whatever order they are made.
 */
final class Weights {
    /** Thousandths in a bit. */
    static final int BIT = 1000;

    private static final double LOG2 = Math.log(2);

    private final List<ColumnComparison> comparisons;
    private final int prior;
    private final int[][] levels;
    private final int[][] rarity;
    private final int[] hope;
    private final int[] turns;

    private Weights(
            List<ColumnComparison> comparisons,
            int prior,
            int[][] levels,
            int[][] rarity,
            int[] hope) {
        this.comparisons = comparisons;
        this.prior = prior;
        this.levels = levels;
        this.rarity = rarity;
        this.hope = hope;
        this.turns =
                IntStream.range(0, hope.length)
                        .boxed()
                        .sorted(Comparator.comparingInt(at -> last(levels[at]) - hope[at]))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    private static int last(int[] weights) {
        return weights[weights.length - 1];
    }

    /** The most that a comparison can give when the two values are not the same one. */
    private static int best(ColumnComparison comparison, int[] weights) {
        var best = Integer.MIN_VALUE;
        var same = comparison.levels().getFirst().test() instanceof LevelTest.Same;
        for (var state = same ? 2 : 1; state < weights.length; state++) {
            best = Math.max(best, weights[state]);
        }
        return best;
    }

    /** The weights of these comparisons for values as common as they are among these records. */
    static Weights of(LinkageModel model, List<ColumnComparison> comparisons, Records records) {
        var levels = new int[comparisons.size()][];
        var rarity = new int[comparisons.size()][];
        var hope = new int[comparisons.size()];
        for (var at = 0; at < levels.length; at++) {
            var comparison = comparisons.get(at);
            levels[at] = levels(comparison);
            rarity[at] =
                    comparison.termFrequency() > 0
                                    && comparison.levels().getFirst().test()
                                            instanceof LevelTest.Same
                            ? rarity(comparison, records)
                            : new int[0];
            var best = best(comparison, levels[at]);
            hope[at] = alone(comparison, comparisons) ? best : Math.max(0, best);
        }
        return new Weights(comparisons, prior(model.prior()), levels, rarity, hope);
    }

    private static boolean alone(ColumnComparison one, List<ColumnComparison> comparisons) {
        return comparisons.stream().filter(other -> other.group().equals(one.group())).count() == 1;
    }

    /** State 0 is a missing value and weighs nothing. */
    static int[] levels(ColumnComparison comparison) {
        var weights = new int[comparison.levels().size() + 1];
        for (var level = 0; level < comparison.levels().size(); level++) {
            var each = comparison.levels().get(level);
            weights[level + 1] = thousandths(each.m() / each.u());
        }
        return weights;
    }

    private static int[] rarity(ColumnComparison comparison, Records records) {
        var column = records.column(comparison.column());
        var counts = records.counts(column);
        var filled = records.filled(column);
        var weights = new int[counts.length];
        for (var value = 0; value < weights.length; value++) {
            weights[value] = counts[value] == 0 ? 0 : rarity(comparison, counts[value], filled);
        }
        return weights;
    }

    /** What it adds that a shared value is as rare as it is: its own chance of being met, not the average's. */
    static int rarity(ColumnComparison comparison, long count, long filled) {
        var average = comparison.levels().getFirst().u();
        return (int)
                Math.round(
                        comparison.termFrequency()
                                * BIT
                                * Math.log(average * filled / count)
                                / LOG2);
    }

    static int prior(double probability) {
        return thousandths(probability / (1 - probability));
    }

    static int thousandths(double odds) {
        return (int) Math.round(BIT * Math.log(odds) / LOG2);
    }

    /** The match probability that a weight stands for. */
    static double probability(double weight) {
        return 1 / (1 + Math.pow(2, -weight / BIT));
    }

    /** What adds such weights up, for one thread. */
    Tally tally() {
        return new Tally(comparisons);
    }

    /** The prior's weight. */
    int prior() {
        return prior;
    }

    /**
     * The most that it can add when the two values are not the same one. Of a group nothing is surely taken away: another
     * comparison may have said it already.
     */
    int hope(int comparison) {
        return hope[comparison];
    }

    /** The comparison whose turn it is: those first that can change most. */
    int turn(int at) {
        return turns[at];
    }

    /** What the answer weighs. */
    int level(int comparison, int state) {
        return levels[comparison][state];
    }

    /** What the shared value's rarity adds. */
    int rarity(int comparison, int value) {
        return rarity[comparison].length == 0 ? 0 : rarity[comparison][value];
    }
}
