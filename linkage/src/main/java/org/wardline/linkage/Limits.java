package org.wardline.linkage;

import java.util.Arrays;
import java.util.List;
import org.wardline.linkage.model.ColumnComparison;

/**
 * The most bits that comparisons may count for where the values of others are the same. Sets of comparisons are bits of
 * a number, the first comparison the lowest.
 */
final class Limits {
    private final int[] wheres;
    private final double[][] most;

    /** None yet. */
    Limits(int comparisons) {
        this.wheres = new int[comparisons];
        this.most = new double[comparisons][comparisons];
        for (var each : most) {
            Arrays.fill(each, Double.POSITIVE_INFINITY);
        }
    }

    /** Those that comparisons of a model have; where it speaks of one that is not among them, it says nothing. */
    static Limits of(List<ColumnComparison> comparisons) {
        var limits = new Limits(comparisons.size());
        for (var at = 0; at < comparisons.size(); at++) {
            for (var where = 0; where < comparisons.size(); where++) {
                var bits = comparisons.get(at).atMost().get(comparisons.get(where).name());
                if (bits != null) {
                    limits.put(at, where, bits);
                }
            }
        }
        return limits;
    }

    void put(int comparison, int where, double bits) {
        wheres[comparison] |= 1 << where;
        most[comparison][where] = bits;
    }

    void remove(int comparison, int where) {
        wheres[comparison] &= ~(1 << where);
        most[comparison][where] = Double.POSITIVE_INFINITY;
    }

    /** The comparisons whose values being the same limits some other. */
    int wheres() {
        return Arrays.stream(wheres).reduce(0, (one, other) -> one | other);
    }

    boolean has(int comparison, int where) {
        return (wheres[comparison] >>> where & 1) == 1;
    }

    double bits(int comparison, int where) {
        return most[comparison][where];
    }

    /** What the comparison may count for, where the values of these are the same; without end where nothing limits it. */
    double most(int comparison, int same) {
        var least = Double.POSITIVE_INFINITY;
        for (var left = wheres[comparison] & same; left != 0; left &= left - 1) {
            least = Math.min(least, most[comparison][Integer.numberOfTrailingZeros(left)]);
        }
        return least;
    }

    /** The comparisons of a pattern whose values are the same. */
    static int same(long pattern) {
        // Four bits a comparison, and the same is 1: what is left of each four is 0001.
        var zero = pattern ^ 0x1111111111111111L;
        zero |= zero >>> 2;
        zero |= zero >>> 1;
        var each = ~zero & 0x1111111111111111L;
        var same = 0;
        for (; each != 0; each &= each - 1) {
            same |= 1 << (Long.numberOfTrailingZeros(each) >>> 2);
        }
        return same;
    }
}
