package org.wardline.linkage;

import java.util.List;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;

/**
 * Finds out which values different people share because they share another: those who live at one address mostly bear one
 * surname. Where that is common, such agreement tells of a household and says little of a person, however rare the value.
 *
 * <p>Weak ties, such as first names that are common in some families of names, are left alone: they would take from rare
 * values what makes them telling.
 */
final class Coincidence {
    /** The share of different people, beyond chance, from which a tie is worth telling. */
    private static final double STRONG = 0.1;

    private static final double FEWEST = 100;

    /** Pairs that may be either are left out: a few of one person among few of different people would pass for a tie. */
    private static final double SURE = 0.99;

    private final List<ColumnComparison> comparisons;
    private final Limits limits;
    private final double[][] trust;

    Coincidence(List<ColumnComparison> comparisons, Limits before) {
        this.comparisons = comparisons;
        this.limits = before;
        this.trust = new double[comparisons.size()][comparisons.size()];
    }

    /** Whether a limit for the comparison can be learnt where another's values are the same. */
    boolean asks(int comparison, int where) {
        return isSame(comparison)
                && isSame(where)
                && !comparisons.get(comparison).group().equals(comparisons.get(where).group());
    }

    private boolean isSame(int comparison) {
        return comparisons.get(comparison).levels().getFirst().test() instanceof LevelTest.Same;
    }

    /** Whether so many of these pairs agree that a strong tie is possible at all; what it costs to find out is saved. */
    static boolean possible(PatternCounts pairs, int comparison) {
        var agree = 0L;
        var all = 0L;
        for (var pattern : pairs.patterns()) {
            var state = PairScorer.state(pattern, comparison);
            agree += state == 1 ? pairs.count(pattern) : 0;
            all += state > 0 ? pairs.count(pattern) : 0;
        }
        return agree >= STRONG * all && all >= FEWEST;
    }

    /** The pairs in which a comparison's values are the same. */
    static PatternCounts same(PatternCounts pairs, int where) {
        var same = new PatternCounts();
        for (var pattern : pairs.patterns()) {
            if (PairScorer.state(pattern, where) == 1) {
                same.add(pattern, pairs.count(pattern));
            }
        }
        return same;
    }

    /**
     * Of two comparisons that limit each other, only the one that agrees more often by chance stays limited: the other
     * explains it. Both together would count for nothing what is said at least once.
     *
     * @param u by comparison and level
     */
    void oneWay(double[][] u) {
        for (var one = 0; one < u.length; one++) {
            for (var other = 0; other < one; other++) {
                if (limits.has(one, other) && limits.has(other, one)) {
                    var rarer = u[one][0] < u[other][0] ? one : other;
                    limits.remove(rarer, one + other - rarer);
                }
            }
        }
    }

    /**
     * Learns from pairs that share the values of one comparison.
     *
     * @param learnt a pass over them that left the other comparison out
     * @param chance how often any two people agree in the other comparison
     */
    void learn(PatternCounts pairs, Expectation learnt, int comparison, int where, double chance) {
        var patterns = pairs.patterns();
        var likely = learnt.probabilities(patterns);
        var one = new double[2];
        var two = new double[2];
        for (var at = 0; at < patterns.length; at++) {
            var state = PairScorer.state(patterns[at], comparison);
            if (state > 0 && (likely[at] > SURE || likely[at] < 1 - SURE)) {
                var counted = likely[at] > SURE ? one : two;
                counted[1] += pairs.count(patterns[at]);
                counted[0] += state == 1 ? pairs.count(patterns[at]) : 0;
            }
        }
        if (one[1] < FEWEST || two[1] < FEWEST || two[1] <= trust[comparison][where]) {
            return;
        }
        trust[comparison][where] = two[1];
        var different = (two[0] + 0.5) / (two[1] + 1);
        var bits = Math.log((one[0] + 0.5) / (one[1] + 1) / different) / Math.log(2);
        if ((different - chance) / (1 - chance) >= STRONG) {
            limits.put(comparison, where, Math.rint(Math.max(0, bits) * 1000) / 1000);
        }
    }
}
