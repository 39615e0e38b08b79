package org.wardline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.wardline.linkage.TrainingReport.Pass;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.ComparisonLevel;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;

/**
 * Estimates a model's probabilities without labels: u from random pairs, m by expectation maximisation over the pairs of
 * one blocking rule after another, each time without the comparisons that the rule's own keys decide, and the prior from
 * the model's deterministic rules and what the candidates then come to.
 */
final class Trainer {
    private static final long PASS_PAIRS = 100_000;
    private static final long PRIOR_PAIRS = 500_000;
    private static final double FEWEST_MATCHES = 10;
    private static final double BELIEF = 20;
    private static final int SETTLING = 50;
    private static final double FAR_APART = 4;

    private final Engine engine;
    private final Records records;
    private final LinkageModel model;
    private final Settings settings;
    private final Progress progress;
    private final List<ColumnComparison> comparisons;
    private final Dependence dependence;
    private final List<String> notes = new ArrayList<>();

    Trainer(
            Engine engine,
            Records records,
            LinkageModel model,
            Settings settings,
            Progress progress) {
        this.engine = engine;
        this.records = records;
        this.model = model;
        this.settings = settings;
        this.progress = progress;
        this.comparisons = PairScorer.usable(model, records);
        this.dependence =
                new Dependence(
                        Tally.groups(comparisons),
                        comparisons.stream().mapToDouble(ColumnComparison::beside).toArray(),
                        Limits.of(comparisons));
    }

    /** Trains on what was planned. */
    Trained train(Plan plan) {
        var agreement = new ChanceAgreement(plan.scorers(), settings, progress);
        var random = agreement.random();
        var u = agreement.chance(random);
        var passes = new ArrayList<Pass>();
        var begin = beginning();
        new DependenceTrainer(plan.scorers(), settings, dependence).learn(random, begin, u);
        var m = matches(chosen(plan, random), begin, u, passes);
        var candidates = new PatternCounts();
        var every = candidates(plan, candidates);
        var sure =
                new DeterministicRules(model.deterministic(), comparisons)
                        .estimate(candidates, every, random, m, u, allPairs());
        var prior = prior(candidates, every, m, u, sure);
        sure.ifPresent(each -> compare(each.prior(), prior));
        return new Trained(
                trained(m, u, prior),
                new TrainingReport(
                        records.size(),
                        random.total(),
                        passes,
                        candidates.total() * every,
                        prior,
                        sure,
                        notes));
    }

    private long allPairs() {
        return (long) records.size() * (records.size() - 1) / 2;
    }

    private double[][] beginning() {
        return comparisons.stream()
                .map(each -> each.levels().stream().mapToDouble(ComparisonLevel::m).toArray())
                .toArray(double[][]::new);
    }

    private double[][] matches(
            List<Chosen> all, double[][] begin, double[][] u, List<Pass> passes) {
        var pooled =
                Arrays.stream(begin).map(each -> new double[each.length]).toArray(double[][]::new);
        for (var chosen : all) {
            var expectation = Expectation.of(chosen.counts, chosen.leftOut, dependence, begin, u);
            var pairs = chosen.counts.total();
            var used = expectation.share() * pairs >= FEWEST_MATCHES;
            passes.add(
                    new Pass(
                            chosen.name, pairs, names(chosen.leftOut), expectation.rounds(), used));
            for (var at = 0; used && at < pooled.length; at++) {
                for (var level = 0; !chosen.leftOut[at] && level < pooled[at].length; level++) {
                    pooled[at][level] += expectation.expected()[at][level];
                }
            }
        }
        return believed(pooled, begin);
    }

    /** What was found, and what the model said before as if it had been seen in a few pairs. */
    private double[][] believed(double[][] pooled, double[][] begin) {
        var m = new double[pooled.length][];
        for (var at = 0; at < m.length; at++) {
            var sum = 0.0;
            for (var count : pooled[at]) {
                sum += count;
            }
            if (sum < FEWEST_MATCHES) {
                notes.add(
                        "Too few pairs said anything about \""
                                + comparisons.get(at).title()
                                + "\": it keeps the model's own figures.");
            }
            m[at] = new double[pooled[at].length];
            for (var level = 0; level < m[at].length; level++) {
                m[at][level] = (pooled[at][level] + BELIEF * begin[at][level]) / (sum + BELIEF);
            }
        }
        return m;
    }

    /** Pairs that were chosen by some comparisons, which are left out when the others learn from them. */
    private static final class Chosen {
        private final String name;
        private final PatternCounts counts;
        private final boolean[] leftOut;

        Chosen(String name, PatternCounts counts, boolean[] leftOut) {
            this.name = name;
            this.counts = counts;
            this.leftOut = leftOut;
        }
    }

    private List<Chosen> chosen(Plan plan, PatternCounts random) {
        if (records.size() <= Blocking.FEW) {
            return chosenByAnswer(random);
        }
        var chosen = new ArrayList<Chosen>();
        var done = new HashSet<Set<String>>();
        for (var rule = 0; rule < engine.rules(); rule++) {
            var uses = plan.blocking().behind(rule);
            var use = uses.getFirst();
            progress.done("learning", 1, engine.rules());
            var leftOut = LeftOut.of(comparisons, use.columns());
            var several = uses.size() > 1 || rule >= plan.blocking().singleRules();
            if (!several && compared(leftOut) > 1 && use.pairs() > 0 && done.add(use.columns())) {
                chosen.add(new Chosen(use.rule(), counts(plan, rule, use.pairs()), leftOut));
            }
        }
        return chosen;
    }

    private static long compared(boolean[] leftOut) {
        return IntStream.range(0, leftOut.length).filter(at -> !leftOut[at]).count();
    }

    /** All pairs of one rule, or of a sample of its blocks, whichever rule found them first. */
    private PatternCounts counts(Plan plan, int rule, long pairs) {
        var held = plan.candidates();
        if (held != null) {
            var counts = new PatternCounts();
            for (var pair = 0; pair < held.size(); pair++) {
                if (plan.blocking().together(rule, held.left(pair), held.right(pair))) {
                    counts.add(held.pattern(pair), 1);
                }
            }
            return counts;
        }
        var every = Math.toIntExact(Math.max(1, pairs / PASS_PAIRS));
        return counted(plan.scorers(), asked -> engine.pairs(rule, every, true, asked));
    }

    private PatternCounts counted(PairScorers scorers, Consumer<Engine.Pairs> asking) {
        var counts = new PatternCounts();
        Scan.over(settings.threads(), () -> new Counter(scorers.take()), asking)
                .forEach(worker -> {
                    counts.add(worker.counts);
                    scorers.giveBack(worker.scorer);
                });
        return counts;
    }

    /** Among few records all pairs are looked at, so the pairs that agree in one thing can be chosen from them. */
    private List<Chosen> chosenByAnswer(PatternCounts all) {
        var chosen = new ArrayList<Chosen>();
        for (var at = 0; at < comparisons.size(); at++) {
            var comparison = comparisons.get(at);
            if (!(comparison.levels().getFirst().test() instanceof LevelTest.Same)) {
                continue;
            }
            var columns = Set.of(comparison.column());
            chosen.add(
                    new Chosen(
                            "the same " + comparison.name(),
                            Coincidence.same(all, at),
                            LeftOut.of(comparisons, columns)));
        }
        return chosen;
    }

    private static final class Counter implements Scan.Worker {
        private final PairScorer scorer;
        private final PatternCounts counts = new PatternCounts();

        Counter(PairScorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public void pairs(int[] left, int[] right, int count) {
            for (var pair = 0; pair < count; pair++) {
                counts.add(scorer.pattern(left[pair], right[pair]), 1);
            }
        }
    }

    private List<String> names(boolean[] chosen) {
        return IntStream.range(0, chosen.length)
                .filter(at -> chosen[at])
                .mapToObj(at -> comparisons.get(at).name())
                .toList();
    }

    /** Counts the patterns of the candidates, or of a sample of blocks; answers one in how many. */
    private int candidates(Plan plan, PatternCounts candidates) {
        var held = plan.candidates();
        if (held != null) {
            for (var pair = 0; pair < held.size(); pair++) {
                candidates.add(held.pattern(pair), 1);
            }
            return 1;
        }
        var total = plan.blocking().uses().stream().mapToLong(RuleUse::pairs).sum();
        var every = Math.toIntExact(Math.max(1, total / PRIOR_PAIRS));
        for (var rule = 0; rule < engine.rules(); rule++) {
            var number = rule;
            progress.done("prior", 1, engine.rules());
            candidates.add(
                    counted(plan.scorers(), pairs -> engine.pairs(number, every, false, pairs)));
        }
        return every;
    }

    /**
     * The prior, begun at what the deterministic rules say, with which the candidates come to as many pairs of one person as it says there are. Pairs that no rule
     * looks at are taken to be of different people. u is corrected on the way for the pairs of one person among the
     * random ones.
     */
    private double prior(
            PatternCounts candidates,
            int every,
            double[][] m,
            double[][] u,
            Optional<TrainingReport.Deterministic> sure) {
        var patterns = candidates.patterns();
        var met = new double[u.length][];
        for (var at = 0; at < met.length; at++) {
            met[at] = u[at].clone();
        }
        var prior =
                Math.clamp(
                        sure.map(TrainingReport.Deterministic::prior).orElse(1.0 / records.size()),
                        1e-9,
                        0.5);
        for (var round = 0; round < SETTLING; round++) {
            var evidence = new Evidence(dependence, m, u);
            var matches = 0.0;
            for (var pattern : patterns) {
                var odds = evidence.odds(pattern, prior / (1 - prior));
                matches += candidates.count(pattern) * (odds / (1 + odds));
            }
            prior = Math.clamp((matches * every + 0.5) / (allPairs() + 1.0), 1e-12, 0.5);
            for (var at = 0; at < u.length; at++) {
                u[at] = without(met[at], m[at], prior);
            }
        }
        return prior;
    }

    private void compare(double sure, double settled) {
        if (Math.max(sure, settled) > FAR_APART * Math.min(sure, settled)) {
            notes.add(
                    String.format(
                            Locale.ROOT,
                            "The deterministic rules alone would have %.3g as the prior, everything together %.3g: look at pairs near the threshold before you trust either.",
                            sure,
                            settled));
        }
    }

    /** What is left of the chance agreement when pairs of one person are taken out of it. */
    private static double[] without(double[] met, double[] m, double prior) {
        var left = new double[met.length];
        var sum = 0.0;
        for (var level = 0; level < met.length; level++) {
            left[level] = Math.max((met[level] - prior * m[level]) / (1 - prior), met[level] / 10);
            sum += left[level];
        }
        for (var level = 0; level < left.length; level++) {
            left[level] /= sum;
        }
        return left;
    }

    /** What was learnt, and what the model says of comparisons that these records have nothing for. */
    private Map<String, Double> limits(ColumnComparison comparison, int at) {
        var limits = new HashMap<>(comparison.atMost());
        for (var where = 0; where < comparisons.size(); where++) {
            if (dependence.limits().has(at, where)) {
                limits.put(comparisons.get(where).name(), dependence.limits().bits(at, where));
            }
        }
        return limits;
    }

    private LinkageModel trained(double[][] m, double[][] u, double prior) {
        var estimated = new ArrayList<ColumnComparison>();
        for (var comparison : model.comparisons()) {
            var at = comparisons.indexOf(comparison);
            if (at < 0) {
                estimated.add(comparison);
                continue;
            }
            var levels = new ArrayList<ComparisonLevel>();
            for (var level = 0; level < comparison.levels().size(); level++) {
                levels.add(comparison.levels().get(level).with(m[at][level], u[at][level]));
            }
            estimated.add(
                    comparison
                            .with(levels)
                            .beside(dependence.shares()[at])
                            .atMost(limits(comparison, at)));
        }
        return model.trained(estimated, prior);
    }
}
