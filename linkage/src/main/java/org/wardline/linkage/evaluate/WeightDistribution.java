package org.wardline.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.wardline.linkage.cluster.Edges;

/**
 * How the weights of scored pairs are spread, those that are the same and those that are not.
 *
 * @param bins one for each whole bit from the lowest that occurs to the highest, empty ones included
 */
public record WeightDistribution(List<Bin> bins) {
    private static final int BIT = 1_000;

    public WeightDistribution {
        bins = List.copyOf(bins);
    }

    /**
     * Pairs of like weight.
     *
     * @param bits the lowest weight of the bin; it goes up to, not including, one more
     * @param matches pairs that are the same
     * @param others pairs that are not
     */
    public record Bin(int bits, long matches, long others) {}

    /** Counts scored pairs whose truth is known. */
    public static WeightDistribution of(Edges edges, Truth truth) {
        return of(WeightCounts.of(new Verdicts(edges, truth), edges::weight));
    }

    static WeightDistribution of(WeightCounts counts) {
        var bins = new ArrayList<Bin>();
        var first = Math.floorDiv(counts.lowest(), BIT);
        var last = Math.floorDiv(counts.highest(), BIT);
        for (var bits = first; bits <= last; bits++) {
            var matches = 0L;
            var others = 0L;
            var from = Math.max(bits * BIT, counts.lowest());
            var to = Math.min(bits * BIT + BIT - 1, counts.highest());
            for (var weight = from; weight <= to; weight++) {
                matches += counts.matches(weight);
                others += counts.others(weight);
            }
            bins.add(new Bin(bits, matches, others));
        }
        return new WeightDistribution(bins);
    }
}
