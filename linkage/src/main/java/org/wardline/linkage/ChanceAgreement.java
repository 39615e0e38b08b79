package org.wardline.linkage;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;

/** How often records agree by chance: u, from random pairs. */
final class ChanceAgreement {
    private static final int RANDOM_PAIRS = 320_000;
    private static final int PIECES = 16;

    private final PairScorers scorers;
    private final Records records;
    private final List<ColumnComparison> comparisons;
    private final Settings settings;
    private final Progress progress;

    ChanceAgreement(PairScorers scorers, Settings settings, Progress progress) {
        this.scorers = scorers;
        this.records = scorers.records();
        this.comparisons = scorers.comparisons();
        this.settings = settings;
        this.progress = progress;
    }

    /** Random pairs, in pieces with a seed each, so that the number of threads is no matter; all pairs of few records. */
    PatternCounts random() {
        progress.done("chance agreement", 0, PIECES);
        var pieces = IntStream.range(0, PIECES).boxed().toList();
        var few = records.size() <= Blocking.FEW;
        var counted =
                Parallel.map(
                        settings.threads(),
                        pieces,
                        piece -> {
                            var counts = few ? everyPair(piece) : randomPairs(piece);
                            progress.done("chance agreement", 1, PIECES);
                            return counts;
                        });
        var all = new PatternCounts();
        counted.forEach(all::add);
        return all;
    }

    private PatternCounts everyPair(int piece) {
        var scorer = scorers.take();
        var counts = new PatternCounts();
        for (var left = piece; left < records.size(); left += PIECES) {
            for (var right = left + 1; right < records.size(); right++) {
                counts.add(scorer.pattern(left, right), 1);
            }
        }
        scorers.giveBack(scorer);
        return counts;
    }

    private PatternCounts randomPairs(int piece) {
        var scorer = scorers.take();
        var counts = new PatternCounts();
        var random = new SplittableRandom(settings.seed() * PIECES + piece);
        for (var pair = 0; pair < RANDOM_PAIRS / PIECES; pair++) {
            var left = random.nextInt(records.size());
            var right = random.nextInt(records.size() - 1);
            right += right >= left ? 1 : 0;
            counts.add(scorer.pattern(Math.min(left, right), Math.max(left, right)), 1);
        }
        scorers.giveBack(scorer);
        return counts;
    }

    /** By comparison and level: how often two records give the answer, whoever they are. */
    double[][] chance(PatternCounts random) {
        var counted = counted(random);
        var u = new double[comparisons.size()][];
        for (var at = 0; at < u.length; at++) {
            u[at] = Expectation.shares(counted[at]);
            if (comparisons.get(at).levels().getFirst().test() instanceof LevelTest.Same) {
                sameExactly(u[at], comparisons.get(at).column());
            }
        }
        return u;
    }

    private double[][] counted(PatternCounts patterns) {
        var counted = new double[comparisons.size()][];
        for (var at = 0; at < counted.length; at++) {
            counted[at] = new double[comparisons.get(at).levels().size()];
        }
        for (var pattern : patterns.patterns()) {
            for (var at = 0; at < counted.length; at++) {
                var state = PairScorer.state(pattern, at);
                if (state > 0) {
                    counted[at][state - 1] += patterns.count(pattern);
                }
            }
        }
        return counted;
    }

    /** How often two values are the same need not be sampled: it follows from how often each of them comes. */
    private void sameExactly(double[] u, String column) {
        var at = records.column(column);
        var filled = records.filled(at);
        var same = 0.0;
        for (var count : records.counts(at)) {
            same += (double) count * (count - 1);
        }
        var pairs = (double) filled * (filled - 1);
        var exact = (same + 1) / (pairs + 2);
        var rest = 1 - u[0];
        u[0] = exact;
        for (var level = 1; level < u.length; level++) {
            u[level] *= (1 - exact) / rest;
        }
    }
}
