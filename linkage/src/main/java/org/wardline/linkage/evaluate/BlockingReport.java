package org.wardline.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.wardline.linkage.cluster.Judgement;

/**
 * What blocking made and what it lost. Recall can never be above the part of true pairs that it made.
 *
 * @param possiblePairs all pairs that the records make
 * @param pairs the pairs made, each once
 * @param truePairs the pairs that are the same
 * @param truePairsMade those of them that were made
 * @param rules what each rule did, in their order
 */
public record BlockingReport(
        long possiblePairs,
        long pairs,
        long truePairs,
        long truePairsMade,
        List<RuleReport> rules) {
    public BlockingReport {
        rules = List.copyOf(rules);
    }

    /**
     * What one rule did.
     *
     * @param rule which
     * @param pairs the pairs it makes
     * @param onlyPairs those that no other rule makes
     * @param truePairs the pairs it makes that are the same
     * @param onlyTruePairs those that no other rule makes: what would be lost without it
     * @param truePairsSoFar the true pairs that this rule or one before it makes
     */
    public record RuleReport(
            Candidates.Rule rule,
            long pairs,
            long onlyPairs,
            long truePairs,
            long onlyTruePairs,
            long truePairsSoFar) {}

    /** Counts what was made of so many records. */
    public static BlockingReport of(Candidates candidates, Truth truth, int records) {
        var counts = new long[candidates.rules().size()][5];
        var made = 0L;
        for (var i = 0; i < candidates.count(); i++) {
            var is = truth.of(candidates.left(i), candidates.right(i)) == Judgement.SAME ? 1 : 0;
            var rules = candidates.madeBy(i);
            var only = Long.bitCount(rules) == 1 ? 1 : 0;
            made += is;
            if (rules != 0) {
                counts[Long.numberOfTrailingZeros(rules)][4] += is;
            }
            for (var rest = rules; rest != 0; rest &= rest - 1) {
                var count = counts[Long.numberOfTrailingZeros(rest)];
                count[0]++;
                count[1] += only;
                count[2] += is;
                count[3] += Math.min(is, only);
            }
        }
        var reports = new ArrayList<RuleReport>();
        var soFar = 0L;
        for (var i = 0; i < counts.length; i++) {
            var count = counts[i];
            soFar += count[4];
            reports.add(
                    new RuleReport(
                            candidates.rules().get(i),
                            count[0],
                            count[1],
                            count[2],
                            count[3],
                            soFar));
        }
        return new BlockingReport(
                LabelledRecords.pairs(records),
                candidates.count(),
                truth.truePairs(),
                made,
                reports);
    }

    /** The true pairs that no rule made. */
    public long truePairsLost() {
        return truePairs - truePairsMade;
    }

    /** The highest recall that is possible with these rules; not a number without true pairs. */
    public double recallCeiling() {
        return (double) truePairsMade / truePairs;
    }

    /** The part of all pairs that need not be looked at. */
    public double reduction() {
        return 1 - (double) pairs / possiblePairs;
    }
}
