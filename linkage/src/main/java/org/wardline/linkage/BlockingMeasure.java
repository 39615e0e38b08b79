package org.wardline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.wardline.linkage.cluster.Judgement;
import org.wardline.linkage.evaluate.BlockingReport;
import org.wardline.linkage.evaluate.Candidates.Rule;
import org.wardline.linkage.evaluate.Truth;

/**
 * Counts what blocking makes and loses, pair by pair as the engine makes them, so that none has to be held. Rules that put
 * a record into several blocks count together, and only for pairs that no other rule makes.
 */
final class BlockingMeasure implements Engine.Pairs {
    private final Blocking blocking;
    private final Truth truth;
    private final List<Count> counts = new ArrayList<>();
    private int asked;
    private long pairs;
    private long made;

    private static final class Count {
        private long pairs;
        private long only;
        private long truePairs;
        private long onlyTrue;
        private long first;
    }

    private BlockingMeasure(Blocking blocking, Truth truth) {
        this.blocking = blocking;
        this.truth = truth;
    }

    static BlockingReport of(Engine engine, Blocking blocking, Truth truth, int records) {
        var measure = new BlockingMeasure(blocking, truth);
        for (var rule = 0; rule < engine.rules(); rule++) {
            measure.counts.add(new Count());
        }
        for (var rule = 0; rule < engine.rules(); rule++) {
            measure.asked = rule;
            engine.pairs(rule, 1, false, measure);
        }
        return measure.report(records);
    }

    @Override
    public void pairs(int[] left, int[] right, int count) {
        for (var pair = 0; pair < count; pair++) {
            count(left[pair], right[pair]);
        }
    }

    private void count(int left, int right) {
        var is = truth.of(left, right) == Judgement.SAME ? 1 : 0;
        pairs++;
        made += is;
        counts.get(asked).first += is;
        var others = 0;
        for (var rule = asked + 1; rule < blocking.singleRules(); rule++) {
            if (blocking.together(rule, left, right)) {
                others++;
                add(counts.get(rule), is, 0);
            }
        }
        add(counts.get(asked), is, others == 0 ? 1 : 0);
    }

    private static void add(Count count, int is, int only) {
        count.pairs++;
        count.only += only;
        count.truePairs += is;
        count.onlyTrue += Math.min(is, only);
    }

    private BlockingReport report(int records) {
        var rules = new ArrayList<BlockingReport.RuleReport>();
        var soFar = 0L;
        for (var number = 0; number < counts.size(); number++) {
            var count = counts.get(number);
            soFar += count.first;
            rules.add(
                    new BlockingReport.RuleReport(
                            rule(blocking.behind(number)),
                            count.pairs,
                            count.only,
                            count.truePairs,
                            count.onlyTrue,
                            soFar));
        }
        var possible = (long) records * (records - 1) / 2;
        return new BlockingReport(possible, pairs, truth.truePairs(), made, rules);
    }

    private static Rule rule(List<RuleUse> uses) {
        var suppressed = uses.stream().flatMap(use -> use.suppressed().stream()).toList();
        return new Rule(
                uses.stream().map(RuleUse::rule).collect(Collectors.joining(", ")),
                suppressed.size(),
                suppressed.stream()
                        .mapToLong(key -> (long) key.records() * (key.records() - 1) / 2)
                        .sum());
    }
}
