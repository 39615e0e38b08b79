package org.wardline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.ComparisonLevel;
import org.wardline.linkage.model.LinkageModel;

/** Estimates a model's probabilities from labels, by counting. */
final class LabelTrainer {
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final int OF_ONE_PERSON = 1_000;

    private final Records records;
    private final LinkageModel model;
    private final Settings settings;
    private final List<ColumnComparison> comparisons;
    private final PairScorer scorer;
    private final int[] truth;

    LabelTrainer(Records records, LinkageModel model, Settings settings) {
        this.records = records;
        this.model = model;
        this.settings = settings;
        this.comparisons = PairScorer.usable(model, records);
        this.scorer = new PairScorers(records, comparisons, settings.threads()).take();
        this.truth =
                records.truth()
                        .orElseThrow(() ->
                                new LinkageInputException(
                                        "Training from labels needs a column that says who is who."));
    }

    Trained train() {
        var same = new PatternCounts();
        var pairs = pairsOfOnePerson(same);
        var random = new PatternCounts();
        differentPeople(random);
        if (same.total() == 0) {
            throw new LinkageInputException(
                    "The labels say that no two records are of one person: there is nothing to learn from.");
        }
        var estimated = new ArrayList<ColumnComparison>();
        for (var comparison : model.comparisons()) {
            var at = comparisons.indexOf(comparison);
            estimated.add(at < 0 ? comparison : counted(comparison, at, same, random));
        }
        var all = (double) records.size() * (records.size() - 1) / 2;
        var prior = Math.clamp(pairs / all, 1e-12, 0.5);
        return new Trained(
                model.trained(estimated, prior),
                new TrainingReport(
                        records.size(),
                        random.total(),
                        List.of(),
                        pairs,
                        prior,
                        Optional.empty(),
                        List.of()));
    }

    private ColumnComparison counted(
            ColumnComparison comparison, int at, PatternCounts same, PatternCounts random) {
        var m = Expectation.shares(levels(comparison, at, same));
        var u = Expectation.shares(levels(comparison, at, random));
        var levels = new ArrayList<ComparisonLevel>();
        for (var level = 0; level < m.length; level++) {
            levels.add(comparison.levels().get(level).with(m[level], u[level]));
        }
        return comparison.with(levels);
    }

    private static double[] levels(ColumnComparison comparison, int at, PatternCounts patterns) {
        var counts = new double[comparison.levels().size()];
        for (var pattern : patterns.patterns()) {
            var state = PairScorer.state(pattern, at);
            if (state > 0) {
                counts[state - 1] += patterns.count(pattern);
            }
        }
        return counts;
    }

    /** Of somebody with very many records, the first thousand stand for all. */
    private long pairsOfOnePerson(PatternCounts same) {
        var people = 0;
        for (var label : truth) {
            people = Math.max(people, label + 1);
        }
        var members = new ArrayList<List<Integer>>();
        for (var person = 0; person < people; person++) {
            members.add(new ArrayList<>());
        }
        for (var record = 0; record < truth.length; record++) {
            if (truth[record] >= 0) {
                members.get(truth[record]).add(record);
            }
        }
        var pairs = 0L;
        for (var group : members) {
            pairs += (long) group.size() * (group.size() - 1) / 2;
            var some = group.subList(0, Math.min(OF_ONE_PERSON, group.size()));
            for (var one = 0; one < some.size(); one++) {
                for (var other = one + 1; other < some.size(); other++) {
                    same.add(scorer.pattern(some.get(one), some.get(other)), 1);
                }
            }
        }
        return pairs;
    }

    private void differentPeople(PatternCounts random) {
        if (records.size() < 2) {
            return;
        }
        var numbers = new SplittableRandom(settings.seed());
        for (var pair = 0; pair < RANDOM_PAIRS; pair++) {
            var left = numbers.nextInt(records.size());
            var right = numbers.nextInt(records.size() - 1);
            right += right >= left ? 1 : 0;
            if (truth[left] < 0 || truth[left] != truth[right]) {
                random.add(scorer.pattern(Math.min(left, right), Math.max(left, right)), 1);
            }
        }
    }
}
