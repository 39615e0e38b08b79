package org.wardline.linkage;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import org.wardline.linkage.model.ColumnComparison;

/**
 * Adds up evidence. Of comparisons of one group the strongest for and the strongest against count in full; the others
 * count as far as they add something beside it. Used again and again by one thread.
 */
final class Tally {
    private final int[] groups;
    private final double[] shares;
    private final Limits limits;
    private final int[] strongest;
    private final int[] holder;
    private int same;
    private int sum;

    Tally(List<ColumnComparison> comparisons) {
        this.groups = groups(comparisons);
        this.shares = comparisons.stream().mapToDouble(ColumnComparison::beside).toArray();
        this.limits = Limits.of(comparisons);
        var count = Arrays.stream(groups).max().orElse(-1) + 1;
        this.strongest = new int[2 * count];
        this.holder = new int[2 * count];
    }

    /** By comparison: the number of its group. */
    static int[] groups(List<ColumnComparison> comparisons) {
        var numbers = new LinkedHashMap<String, Integer>();
        return comparisons.stream()
                .mapToInt(each -> numbers.computeIfAbsent(each.group(), _ -> numbers.size()))
                .toArray();
    }

    /**
     * Begins anew.
     *
     * @param equal the comparisons whose values are the same
     */
    void begin(int prior, int equal) {
        Arrays.fill(strongest, 0);
        Arrays.fill(holder, -1);
        same = equal;
        sum = prior;
    }

    /** Adds what a comparison weighs on its own. */
    void add(int comparison, int alone) {
        var weight = limited(comparison, alone);
        var side = side(comparison, weight);
        if (stronger(comparison, weight, side)) {
            if (holder[side] >= 0) {
                sum -= strongest[side] - beside(holder[side], strongest[side]);
            }
            strongest[side] = weight;
            holder[side] = comparison;
            sum += weight;
        } else {
            sum += beside(comparison, weight);
        }
    }

    private int limited(int comparison, int weight) {
        var most = limits.most(comparison, same);
        return weight > Weights.BIT * most ? (int) Math.rint(Weights.BIT * most) : weight;
    }

    private int side(int comparison, int weight) {
        return 2 * groups[comparison] + (weight > 0 ? 0 : 1);
    }

    /** Equal ones: the first of the model, in whatever order they come. */
    private boolean stronger(int comparison, int weight, int side) {
        var size = Math.abs(weight);
        var most = Math.abs(strongest[side]);
        return holder[side] < 0 || size > most || (size == most && comparison < holder[side]);
    }

    private int beside(int comparison, int weight) {
        return (int) Math.rint(shares[comparison] * weight);
    }

    /** What it comes to so far. */
    int sum() {
        return sum;
    }

    /** What a comparison that was added counts for, now that all are. */
    int counted(int comparison, int alone) {
        var weight = limited(comparison, alone);
        return holder[side(comparison, weight)] == comparison ? weight : beside(comparison, weight);
    }
}
