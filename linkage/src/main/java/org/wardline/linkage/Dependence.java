package org.wardline.linkage;

/** How comparisons repeat one another. */
final class Dependence {
    private final int[] groups;
    private final double[] shares;
    private final Limits limits;

    /**
     * Takes what is known.
     *
     * @param groups by comparison: the number of its group
     * @param shares by comparison: how far it counts beside stronger evidence of its group
     * @param limits what a comparison counts for at most where the values of others are the same
     */
    Dependence(int[] groups, double[] shares, Limits limits) {
        this.groups = groups;
        this.shares = shares;
        this.limits = limits;
    }

    int[] groups() {
        return groups;
    }

    /** By comparison; what is learnt is put into it. */
    double[] shares() {
        return shares;
    }

    /** What is learnt is put into it. */
    Limits limits() {
        return limits;
    }

    /**
     * The pattern without some comparisons' answers. That values are the same stays known where it limits what others
     * count for: people who share a first name share the sex, though the first name itself be left out.
     */
    long without(long pattern, boolean[] leftOut) {
        var kept = PairScorer.without(pattern, leftOut);
        var same = Limits.same(pattern) & limits.wheres();
        for (var at = 0; at < leftOut.length; at++) {
            if (leftOut[at] && (same >>> at & 1) == 1) {
                kept |= PairScorer.only(at, 1);
            }
        }
        return kept;
    }
}
