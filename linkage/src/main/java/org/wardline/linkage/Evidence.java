package org.wardline.linkage;

import java.util.Arrays;

/** What patterns say under some m and u, counted as when pairs are weighed. */
final class Evidence {
    private static final double BIT = Math.log(2);

    private final int[] groups;
    private final double[] shares;
    private final Limits limits;
    private final double[][] logs;
    private final double[] counted;
    private final double[] most;
    private final int[] holder;

    /** Prepares. */
    Evidence(Dependence dependence, double[][] m, double[][] u) {
        this.groups = dependence.groups();
        this.shares = dependence.shares();
        this.limits = dependence.limits();
        this.counted = new double[m.length];
        this.logs = new double[m.length][];
        for (var at = 0; at < m.length; at++) {
            logs[at] = new double[m[at].length];
            for (var level = 0; level < m[at].length; level++) {
                logs[at][level] = Math.log(m[at][level] / u[at][level]);
            }
        }
        var count = Arrays.stream(groups).max().orElse(-1) + 1;
        this.most = new double[2 * count];
        this.holder = new int[2 * count];
    }

    /** The odds of one person, from those there were before. */
    double odds(long pattern, double before) {
        Arrays.fill(most, 0);
        Arrays.fill(holder, -1);
        var same = Limits.same(pattern);
        for (var at = 0; at < logs.length; at++) {
            var log = Math.min(log(pattern, at), BIT * limits.most(at, same));
            counted[at] = log;
            var side = side(at, log);
            if (holder[side] < 0 || Math.abs(log) > Math.abs(most[side])) {
                most[side] = log;
                holder[side] = at;
            }
        }
        var sum = Math.log(before);
        for (var at = 0; at < logs.length; at++) {
            var log = counted[at];
            sum += holder[side(at, log)] == at ? log : shares[at] * log;
        }
        return Math.exp(Math.clamp(sum, -300, 300));
    }

    private double log(long pattern, int at) {
        var state = PairScorer.state(pattern, at);
        return state == 0 ? 0 : logs[at][state - 1];
    }

    private int side(int at, double log) {
        return 2 * groups[at] + (log > 0 ? 0 : 1);
    }
}
