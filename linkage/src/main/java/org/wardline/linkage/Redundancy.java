package org.wardline.linkage;

/**
 * How much comparisons of one group repeat one another. Among pairs that one of the group chose, how much more often do
 * those of one person agree in another of the group than those of different people do? Where people who share a postcode
 * share the street whoever they are, the street adds nothing to it.
 */
final class Redundancy {
    private static final double FEWEST = 50;

    private final double[][] same;
    private final double[][] all;

    Redundancy(int comparisons) {
        this.same = new double[2][comparisons];
        this.all = new double[2][comparisons];
    }

    /**
     * Takes in the pairs of one pass.
     *
     * @param learnt the pass, run, without the comparisons of the group
     * @param told by comparison: whether it was left out, though it did not choose the pairs
     */
    void add(PatternCounts pairs, Expectation learnt, boolean[] told) {
        var patterns = pairs.patterns();
        var likely = learnt.probabilities(patterns);
        for (var at = 0; at < patterns.length; at++) {
            var ofOne = pairs.count(patterns[at]) * likely[at];
            var ofTwo = pairs.count(patterns[at]) - ofOne;
            for (var comparison = 0; comparison < told.length; comparison++) {
                var state = told[comparison] ? PairScorer.state(patterns[at], comparison) : 0;
                if (state > 0) {
                    all[0][comparison] += ofOne;
                    all[1][comparison] += ofTwo;
                    same[0][comparison] += state == 1 ? ofOne : 0;
                    same[1][comparison] += state == 1 ? ofTwo : 0;
                }
            }
        }
    }

    /** How far the comparison still counts beside another of its group; as it did before where too few pairs tell. */
    double share(int comparison, double chance, double before) {
        if (all[0][comparison] < FEWEST || all[1][comparison] < FEWEST) {
            return before;
        }
        var ofOne = (same[0][comparison] + 0.5) / (all[0][comparison] + 1);
        var ofTwo = (same[1][comparison] + 0.5) / (all[1][comparison] + 1);
        var adds = Math.log(ofOne / ofTwo);
        var alone = Math.log(ofOne / chance);
        if (alone <= 0) {
            return before;
        }
        return Math.rint(Math.clamp(adds / alone, 0, 1) * 1000) / 1000;
    }
}
