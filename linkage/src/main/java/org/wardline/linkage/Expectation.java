package org.wardline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wardline.linkage.TrainingReport.Round;

/**
 * Expectation maximisation of m with u held fixed, over counted patterns (A. P. Dempster, N. M. Laird and D. B. Rubin,
 * 1977; for linkage W. E. Winkler, 1988). Patterns are taken in the order of their numbers, so that floating sums never
 * differ between runs.
 */
final class Expectation {
    private static final int ROUNDS = 60;
    private static final double SETTLED = 1e-5;
    private static final double FIRST_SHARE = 0.2;

    private final long[] patterns;
    private final double[] counts;
    private final boolean[] leftOut;
    private final Dependence dependence;
    private final double[][] u;
    private final double[][] m;
    private final double[][] expected;
    private final List<Round> rounds = new ArrayList<>();
    private double share = FIRST_SHARE;

    /**
     * Prepares.
     *
     * @param leftOut by comparison: whether the pairs were chosen by it
     * @param m by comparison and level, where to begin
     * @param u by comparison and level
     */
    Expectation(
            PatternCounts counted,
            boolean[] leftOut,
            Dependence dependence,
            double[][] m,
            double[][] u) {
        this.dependence = dependence;
        var kept = new PatternCounts();
        for (var pattern : counted.patterns()) {
            kept.add(dependence.without(pattern, leftOut), counted.count(pattern));
        }
        this.patterns = kept.patterns();
        this.counts = new double[patterns.length];
        for (var at = 0; at < counts.length; at++) {
            counts[at] = kept.count(patterns[at]);
        }
        this.leftOut = leftOut.clone();
        this.u = u;
        this.m = new double[m.length][];
        this.expected = new double[m.length][];
        for (var at = 0; at < m.length; at++) {
            this.m[at] = leftOut[at] ? u[at] : m[at].clone();
            this.expected[at] = new double[m[at].length];
        }
    }

    /** How likely the pairs of each pattern are of one person, by the comparisons that were not left out. */
    double[] probabilities(long[] patterns) {
        var evidence = new Evidence(dependence, m, u);
        return Arrays.stream(patterns)
                .mapToDouble(pattern ->
                        evidence.odds(dependence.without(pattern, leftOut), share / (1 - share)))
                .map(odds -> odds / (1 + odds))
                .toArray();
    }

    /** One that has run. */
    static Expectation of(
            PatternCounts counted,
            boolean[] leftOut,
            Dependence dependence,
            double[][] m,
            double[][] u) {
        var expectation = new Expectation(counted, leftOut, dependence, m, u);
        expectation.run();
        return expectation;
    }

    /** Runs until nothing changes any more. */
    private void run() {
        for (var round = 0; round < ROUNDS; round++) {
            var change = maximise(expect());
            rounds.add(new Round(share, change));
            if (change < SETTLED) {
                return;
            }
        }
    }

    /** The share of pairs that are of one person. */
    double share() {
        return share;
    }

    List<Round> rounds() {
        return rounds;
    }

    /** By comparison and level: how many pairs of one person gave the answer. */
    double[][] expected() {
        return expected;
    }

    private double expect() {
        var evidence = new Evidence(dependence, m, u);
        for (var each : expected) {
            Arrays.fill(each, 0);
        }
        var matches = 0.0;
        var total = 0.0;
        for (var at = 0; at < patterns.length; at++) {
            var odds = evidence.odds(patterns[at], share / (1 - share));
            var of = counts[at] * (odds / (1 + odds));
            matches += of;
            total += counts[at];
            for (var comparison = 0; comparison < m.length; comparison++) {
                var state = PairScorer.state(patterns[at], comparison);
                if (state > 0) {
                    expected[comparison][state - 1] += of;
                }
            }
        }
        return total == 0 ? 0 : matches / total;
    }

    private double maximise(double matches) {
        share = Math.clamp(matches, 1e-7, 1 - 1e-7);
        var change = 0.0;
        for (var comparison = 0; comparison < m.length; comparison++) {
            if (leftOut[comparison]) {
                continue;
            }
            var next = shares(expected[comparison]);
            for (var level = 0; level < next.length; level++) {
                change = Math.max(change, Math.abs(next[level] - m[comparison][level]));
            }
            m[comparison] = next;
        }
        return change;
    }

    /** Counts as shares of 1, none of them nothing. */
    static double[] shares(double[] counts) {
        var sum = 0.0;
        for (var count : counts) {
            sum += count + 0.5;
        }
        var shares = new double[counts.length];
        for (var at = 0; at < shares.length; at++) {
            shares[at] = (counts[at] + 0.5) / sum;
        }
        return shares;
    }
}
