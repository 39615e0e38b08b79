package org.wardline.linkage;

import java.util.List;
import org.wardline.linkage.evaluate.Workings;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.ComparisonLevel;
import org.wardline.linkage.model.LinkageModel;

/**
 * How the weight of each of some scored pairs came about: the model's prior and the comparisons' weights add up to it
 * exactly. For one thread.
 */
public final class Worked implements Workings {
    private final Records records;
    private final ScoredPairs pairs;
    private final Weights weights;
    private final int[] columns;
    private final Tally tally;
    private int tallied = -1;

    private Worked(Records records, LinkageModel model, ScoredPairs pairs) {
        this.records = records;
        this.pairs = pairs;
        this.weights = Weights.of(model, pairs.comparisons(), records);
        this.tally = new Tally(pairs.comparisons());
        this.columns =
                pairs.comparisons().stream()
                        .mapToInt(comparison -> records.column(comparison.column()))
                        .toArray();
    }

    /**
     * The working of pairs.
     *
     * @param records which they are pairs of
     * @param model that scored them
     */
    public static Worked of(Records records, LinkageModel model, ScoredPairs pairs) {
        return new Worked(records, model, pairs);
    }

    /** What is known before anything is compared, in thousandths of a bit. */
    public int prior() {
        return weights.prior();
    }

    @Override
    public List<Compared> comparisons() {
        return pairs.comparisons().stream().map(Worked::compared).toList();
    }

    private static Compared compared(ColumnComparison comparison) {
        return new Compared(
                comparison.title(),
                comparison.levels().stream().map(ComparisonLevel::label).toList());
    }

    @Override
    public int level(int pair, int comparison) {
        return pairs.level(pair, comparison);
    }

    /** What it counts for beside the others of its group. */
    @Override
    public int weight(int pair, int comparison) {
        if (tallied != pair) {
            var same = 0;
            for (var at = 0; at < columns.length; at++) {
                same |= pairs.level(pair, at) == 0 ? 1 << at : 0;
            }
            tally.begin(weights.prior(), same);
            for (var at = 0; at < columns.length; at++) {
                tally.add(at, alone(pair, at));
            }
            tallied = pair;
        }
        return tally.counted(comparison, alone(pair, comparison));
    }

    private int alone(int pair, int comparison) {
        var state = pairs.level(pair, comparison) + 1;
        var level = weights.level(comparison, state);
        if (state != 1) {
            return level;
        }
        var value = records.number(pairs.left(pair), columns[comparison]);
        return level + weights.rarity(comparison, value);
    }
}
