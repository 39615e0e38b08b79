package org.wardline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardline.linkage.model.ColumnComparison;

/**
 * How many pairs are of one person, from those that a model's deterministic rules are as good as sure of: the pairs that
 * meet a rule, less those that would by chance, divided by the share of one person's pairs that meet one. That share is
 * what the learnt m come to, so nobody has to guess it.
 */
final class DeterministicRules {
    private final int[] rules;

    /**
     * Those of a model that these comparisons can answer; a rule that names another says nothing here.
     *
     * @param named by rule: names of comparisons whose values must be the same
     */
    DeterministicRules(List<List<String>> named, List<ColumnComparison> comparisons) {
        var names = comparisons.stream().map(ColumnComparison::name).toList();
        this.rules =
                named.stream()
                        .filter(names::containsAll)
                        .mapToInt(rule ->
                                rule.stream()
                                        .mapToInt(name -> 1 << names.indexOf(name))
                                        .reduce(0, (one, other) -> one | other))
                        .toArray();
    }

    /**
     * What they say of the prior; empty when no rule can be used, no pair meets one, or no more than chance explains.
     *
     * @param candidates pairs that were looked at, which take in all that meet a rule
     * @param every one in how many of them was counted
     * @param random pairs that show which values are there together
     * @param m by comparison and level
     * @param u by comparison and level
     * @param all how many pairs there are
     */
    Optional<TrainingReport.Deterministic> estimate(
            PatternCounts candidates,
            int every,
            PatternCounts random,
            double[][] m,
            double[][] u,
            long all) {
        var met = 0L;
        for (var pattern : candidates.patterns()) {
            met += meets(Limits.same(pattern)) ? candidates.count(pattern) * every : 0;
        }
        var ofOne = share(random, m);
        var byChance = share(random, u);
        var share = (met / (double) all - byChance) / (ofOne - byChance);
        return met == 0 || !(share > 0) || share >= 1
                ? Optional.empty()
                : Optional.of(new TrainingReport.Deterministic(met, ofOne, share));
    }

    private boolean meets(int same) {
        for (var rule : rules) {
            if ((rule & ~same) == 0) {
                return true;
            }
        }
        return false;
    }

    /** The share of pairs that meet a rule, by how often their values are the same and are there at all. */
    private double share(PatternCounts random, double[][] chances) {
        var sum = 0.0;
        var total = 0L;
        for (var pattern : random.patterns()) {
            sum += random.count(pattern) * any(usable(present(pattern, chances.length)), chances);
            total += random.count(pattern);
        }
        return total == 0 ? 0 : sum / total;
    }

    private static int present(long pattern, int comparisons) {
        var present = 0;
        for (var at = 0; at < comparisons; at++) {
            present |= PairScorer.state(pattern, at) > 0 ? 1 << at : 0;
        }
        return present;
    }

    private List<Integer> usable(int present) {
        var usable = new ArrayList<Integer>();
        for (var rule : rules) {
            if ((rule & ~present) == 0) {
                usable.add(rule);
            }
        }
        return usable;
    }

    /** How likely any of the rules is met: those of one, less those of two at once, and so on. */
    private static double any(List<Integer> rules, double[][] chances) {
        var sum = 0.0;
        for (var some = 1; some < 1 << rules.size(); some++) {
            var together = 0;
            for (var left = some; left != 0; left &= left - 1) {
                together |= rules.get(Integer.numberOfTrailingZeros(left));
            }
            sum += (Integer.bitCount(some) % 2 == 1 ? 1 : -1) * all(together, chances);
        }
        return sum;
    }

    private static double all(int comparisons, double[][] chances) {
        var product = 1.0;
        for (var left = comparisons; left != 0; left &= left - 1) {
            product *= chances[Integer.numberOfTrailingZeros(left)][0];
        }
        return product;
    }
}
