package org.wardline.linkage;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;

/**
 * Finds out how comparisons repeat one another, from pairs that share the value of one comparison after another:
 * different people who live in one house share its street, and mostly the surname.
 */
final class DependenceTrainer {
    private static final int PAIRS = 40_000;

    private final PairScorers scorers;
    private final Records records;
    private final List<ColumnComparison> comparisons;
    private final Settings settings;
    private final Dependence dependence;

    private record Sharing(int where, PatternCounts pairs) {}

    /**
     * Prepares.
     *
     * @param dependence what is known so far; what is learnt is put into it
     */
    DependenceTrainer(PairScorers scorers, Settings settings, Dependence dependence) {
        this.scorers = scorers;
        this.records = scorers.records();
        this.comparisons = scorers.comparisons();
        this.settings = settings;
        this.dependence = dependence;
    }

    /**
     * Learns.
     *
     * @param random pairs, all of them where there are few records
     * @param m by comparison and level, as far as it is known
     * @param u by comparison and level
     */
    void learn(PatternCounts random, double[][] m, double[][] u) {
        var same =
                IntStream.range(0, comparisons.size())
                        .filter(at ->
                                comparisons.get(at).levels().getFirst().test()
                                        instanceof LevelTest.Same)
                        .boxed()
                        .toList();
        var few = records.size() <= Blocking.FEW;
        var sharing =
                Parallel.map(
                        settings.threads(),
                        same,
                        at -> new Sharing(at, few ? Coincidence.same(random, at) : drawn(at)));
        beside(sharing, m, u);
        atMost(sharing, m, u);
    }

    private PatternCounts drawn(int at) {
        var column = records.column(comparisons.get(at).column());
        var scorer = scorers.take();
        var drawn = new SharingPairs(records, column, settings.seed()).draw(scorer, PAIRS);
        scorers.giveBack(scorer);
        return drawn;
    }

    private Set<String> columns(Sharing sharing) {
        return Set.of(comparisons.get(sharing.where).column());
    }

    /** How far comparisons count beside others of their group. */
    private void beside(List<Sharing> all, double[][] m, double[][] u) {
        var redundancy = new Redundancy(comparisons.size());
        for (var sharing : all) {
            var leftOut = LeftOut.of(comparisons, columns(sharing));
            var chose = LeftOut.choosing(comparisons, columns(sharing));
            var told = new boolean[comparisons.size()];
            var any = false;
            for (var at = 0; at < told.length; at++) {
                told[at] = leftOut[at] && !chose[at];
                any |= told[at];
            }
            if (any) {
                var learnt = Expectation.of(sharing.pairs, leftOut, dependence, m, u);
                redundancy.add(sharing.pairs, learnt, told);
            }
        }
        var shares = dependence.shares();
        for (var at = 0; at < shares.length; at++) {
            shares[at] = redundancy.share(at, u[at][0], shares[at]);
        }
    }

    /** What comparisons count for at most where another's values are the same. */
    private void atMost(List<Sharing> all, double[][] m, double[][] u) {
        var coincidence = new Coincidence(comparisons, dependence.limits());
        for (var sharing : all) {
            for (var at = 0; at < comparisons.size(); at++) {
                if (coincidence.asks(at, sharing.where)
                        && Coincidence.possible(sharing.pairs, at)) {
                    var leftOut = LeftOut.of(comparisons, columns(sharing));
                    leftOut[at] = true;
                    var learnt = Expectation.of(sharing.pairs, leftOut, dependence, m, u);
                    coincidence.learn(sharing.pairs, learnt, at, sharing.where, u[at][0]);
                }
            }
        }
        coincidence.oneWay(u);
    }
}
