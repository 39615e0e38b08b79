package org.wardline.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardline.linkage.cluster.Edges;

/**
 * What a comparison contributes: how its levels tell pairs that are the same from others, and what the same pairs would
 * give without it. The other comparisons keep their weights then; a model trained without it might do better.
 *
 * @param title the comparison
 * @param levels what each level was given, the missing last
 * @param matches the scored pairs that are the same
 * @param others the scored pairs that are not
 * @param without at the threshold, without this comparison
 * @param bestWithout at the best threshold without it; none without a scored pair whose truth is known
 */
public record Contribution(
        String title,
        List<LevelUse> levels,
        long matches,
        long others,
        Accuracy without,
        Optional<ThresholdCurve.Point> bestWithout) {
    public Contribution {
        levels = List.copyOf(levels);
    }

    /**
     * How often a level held.
     *
     * @param label the level
     * @param matches among pairs that are the same
     * @param others among pairs that are not
     * @param meanWeight what it added on average over both, in bits; not a number where it never held
     */
    public record LevelUse(String label, long matches, long others, double meanWeight) {}

    static List<Contribution> of(
            Workings workings, Edges edges, Verdicts verdicts, long truePairs, int threshold) {
        var contributions = new ArrayList<Contribution>();
        for (var i = 0; i < workings.comparisons().size(); i++) {
            var comparison = i;
            var counts =
                    WeightCounts.of(
                            verdicts,
                            pair -> edges.weight(pair) - workings.weight(pair, comparison));
            var curve = ThresholdCurve.of(counts, truePairs);
            contributions.add(
                    new Contribution(
                            workings.comparisons().get(i).title(),
                            levels(workings, comparison, verdicts),
                            verdicts.matches(),
                            verdicts.others(),
                            curve.at(threshold),
                            curve.best()));
        }
        return contributions;
    }

    private static List<LevelUse> levels(Workings workings, int comparison, Verdicts verdicts) {
        var labels = workings.comparisons().get(comparison).levels();
        var matches = new long[labels.size() + 1];
        var others = new long[labels.size() + 1];
        var weight = new long[labels.size() + 1];
        for (var pair = 0; pair < verdicts.count(); pair++) {
            var level = workings.level(pair, comparison);
            var at = level == Workings.MISSING ? labels.size() : level;
            if (verdicts.isMatch(pair)) {
                matches[at]++;
                weight[at] += workings.weight(pair, comparison);
            }
            if (verdicts.isOther(pair)) {
                others[at]++;
                weight[at] += workings.weight(pair, comparison);
            }
        }
        var uses = new ArrayList<LevelUse>();
        for (var at = 0; at <= labels.size(); at++) {
            var label = at < labels.size() ? labels.get(at) : "Missing";
            var mean = weight[at] / 1000.0 / (matches[at] + others[at]);
            uses.add(new LevelUse(label, matches[at], others[at], mean));
        }
        return uses;
    }
}
