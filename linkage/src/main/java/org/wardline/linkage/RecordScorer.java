package org.wardline.linkage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wardline.linkage.explain.Explained;
import org.wardline.linkage.model.Cleaner;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.Value;
import org.wardline.linkage.model.ValueCheck;

/**
 * Scores pairs of records one at a time, without an engine: for a new record and those it may be, and to explain a pair.
 * Gives what {@link Linkage#predict} gives for the same pair, model and frequencies. Safe for several threads.
 */
public final class RecordScorer {
    private static final String PARTLY = " (in part said already by something of its kind)";

    private final LinkageModel model;
    private final Frequencies frequencies;
    private final List<Compared> compared = new ArrayList<>();
    private final int prior;

    /** One comparison made ready. */
    private static final class Compared {
        private static final ValueCheck NEVER = (_, _) -> false;

        private final ColumnComparison comparison;
        private final ValueCheck[] checks;
        private final int[] weights;
        private final boolean byRarity;

        Compared(ColumnComparison comparison) {
            this.comparison = comparison;
            this.checks =
                    comparison.levels().stream()
                            .map(level ->
                                    level.test() instanceof LevelTest.Swapped
                                            ? NEVER
                                            : ValueCheck.of(level.test()))
                            .toArray(ValueCheck[]::new);
            this.weights = Weights.levels(comparison);
            this.byRarity =
                    comparison.termFrequency() > 0
                            && comparison.levels().getFirst().test() instanceof LevelTest.Same;
        }

        /** 0 where a value is missing, else the level counted from 1. */
        int state(Described left, Described right) {
            var one = left.values().get(comparison.column());
            var other = right.values().get(comparison.column());
            if (one == null || other == null) {
                return 0;
            }
            for (var level = 0; level < checks.length; level++) {
                if (checks[level].holds(one, other) || swapped(level, left, right, one, other)) {
                    return level + 1;
                }
            }
            throw new IllegalStateException("The last level of a comparison always holds");
        }

        private boolean swapped(
                int level, Described left, Described right, Value one, Value other) {
            return comparison.levels().get(level).test() instanceof LevelTest.Swapped(String column)
                    && (one.equals(right.values().get(column))
                            || other.equals(left.values().get(column)));
        }
    }

    private RecordScorer(LinkageModel model, Frequencies frequencies) {
        this.model = model;
        this.frequencies = frequencies;
        this.prior = Weights.prior(model.prior());
        model.comparisons().forEach(comparison -> compared.add(new Compared(comparison)));
    }

    /** A scorer for a model, among records whose values are as common as this says. */
    public static RecordScorer of(LinkageModel model, Frequencies frequencies) {
        return new RecordScorer(model, frequencies);
    }

    /** Cleans a record's texts, by the names of the model's columns; texts of other names are let be. */
    public Described describe(Map<String, String> texts) {
        var values = new HashMap<String, Value>();
        for (var column : model.columns()) {
            var value = Cleaner.clean(column, texts.get(column.name()));
            if (value != null) {
                values.put(column.name(), value);
            }
        }
        for (var column : model.columns()) {
            if (column.derivation().isPresent() && !values.containsKey(column.name())) {
                var derived = Derived.text(column.derivation().get(), values::get);
                var value = Cleaner.clean(column, derived);
                if (value != null) {
                    values.put(column.name(), value);
                }
            }
        }
        return new Described(values);
    }

    /** What the pair weighs, the prior included, in thousandths of a bit. */
    public int weight(Described left, Described right) {
        return tally(left, right).sum();
    }

    private Tally tally(Described left, Described right) {
        var tally = new Tally(model.comparisons());
        var states = compared.stream().mapToInt(each -> each.state(left, right)).toArray();
        var same = 0;
        for (var at = 0; at < states.length; at++) {
            same |= states[at] == 1 ? 1 << at : 0;
        }
        tally.begin(prior, same);
        for (var at = 0; at < states.length; at++) {
            var each = compared.get(at);
            tally.add(at, each.weights[states[at]] + rarity(each, states[at], left));
        }
        return tally;
    }

    /** The working of the pair, without its values. A comparison is shown with what it counts for beside its group. */
    public Explained explain(Described left, Described right) {
        var tally = tally(left, right);
        var steps = new ArrayList<Explained.Step>();
        for (var at = 0; at < compared.size(); at++) {
            var each = compared.get(at);
            var state = each.state(left, right);
            steps.add(
                    state == 0
                            ? Explained.Step.missing(each.comparison.title())
                            : step(tally, at, state, left));
        }
        return new Explained(prior, steps);
    }

    private Explained.Step step(Tally tally, int at, int state, Described left) {
        var each = compared.get(at);
        var rarity = rarity(each, state, left);
        var weight = each.weights[state] + rarity;
        var counts = tally.counted(at, weight);
        var label = each.comparison.levels().get(state - 1).label();
        return counts == weight
                ? Explained.Step.of(each.comparison.title(), label, weight, rarity)
                : Explained.Step.of(each.comparison.title(), label + PARTLY, counts, 0);
    }

    /** Level of each comparison in the model's order, counted from 0; -1 where a value is missing. */
    public int[] levels(Described left, Described right) {
        return compared.stream().mapToInt(each -> each.state(left, right) - 1).toArray();
    }

    private int rarity(Compared each, int state, Described left) {
        if (state != 1 || !each.byRarity) {
            return 0;
        }
        var column = each.comparison.column();
        var value = left.values().get(column);
        var count = value == null ? 0 : frequencies.of(column, value.text());
        return count == 0 ? 0 : Weights.rarity(each.comparison, count, frequencies.filled(column));
    }
}
