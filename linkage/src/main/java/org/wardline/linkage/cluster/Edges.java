package org.wardline.linkage.cluster;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Scored pairs of numbered records, each pair once, in ascending order of left and then right. Immutable as long as the
 * arrays given are let be: they are kept, not copied, for there may be tens of millions of them.
 *
 * <p>A weight is the evidence that both are the same, prior included, in thousandths of a bit: 0 says that it is as
 * likely as not, 1000 that it is twice as likely as not, -1000 half as likely.
 */
public final class Edges {
    private static final Edges NONE = new Edges(new int[0], new int[0], new int[0]);

    private final int[] left;
    private final int[] right;
    private final int[] weight;

    /**
     * @param left the smaller record number of each pair, ascending
     * @param right the larger one, ascending where left is the same
     * @param weight thousandths of a bit
     * @throws IllegalArgumentException if the arrays differ in length, a pair is out of order or given twice, or a record
     *     is paired with itself
     */
    public Edges(int[] left, int[] right, int[] weight) {
        if (left.length != right.length || left.length != weight.length) {
            throw new IllegalArgumentException("Left, right and weight must be equally many");
        }
        var before = -1L;
        for (var i = 0; i < left.length; i++) {
            if (left[i] < 0 || left[i] >= right[i]) {
                throw new IllegalArgumentException(
                        "Left must be a record number smaller than right, at edge " + i);
            }
            var pair = Pairs.pack(left[i], right[i]);
            if (pair <= before) {
                throw new IllegalArgumentException(
                        "Edges must ascend by left and then right, each pair once, at edge " + i);
            }
            before = pair;
        }
        this.left = left;
        this.right = right;
        this.weight = weight;
    }

    /** No pair at all. */
    public static Edges none() {
        return NONE;
    }

    /**
     * Puts pairs in order that come in any order, either way round. The arrays given are not changed.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public static Edges unordered(int[] one, int[] other, int[] weight) {
        if (one.length != other.length || one.length != weight.length) {
            throw new IllegalArgumentException("Left, right and weight must be equally many");
        }
        var smaller = new int[one.length];
        var larger = new int[one.length];
        for (var i = 0; i < one.length; i++) {
            smaller[i] = Math.min(one[i], other[i]);
            larger[i] = Math.max(one[i], other[i]);
            if (smaller[i] < 0) {
                throw new IllegalArgumentException("A record number is negative, at edge " + i);
            }
        }
        var byRight = ascending(larger, null);
        var order = ascending(smaller, byRight);
        return new Edges(take(smaller, order), take(larger, order), take(weight, order));
    }

    /** Counting sort: positions in ascending order of key, otherwise in the order they had. */
    private static int[] ascending(int[] key, int @Nullable [] positions) {
        var largest = -1;
        for (var k : key) {
            largest = Math.max(largest, k);
        }
        var place = new int[largest + 2];
        for (var k : key) {
            place[k + 1]++;
        }
        Arrays.parallelPrefix(place, Integer::sum);
        var order = new int[key.length];
        for (var i = 0; i < key.length; i++) {
            var position = positions == null ? i : positions[i];
            order[place[key[position]]++] = position;
        }
        return order;
    }

    private static int[] take(int[] values, int[] order) {
        var taken = new int[order.length];
        for (var i = 0; i < order.length; i++) {
            taken[i] = values[order[i]];
        }
        return taken;
    }

    /** How many pairs. */
    public int count() {
        return left.length;
    }

    /** The smaller record number of a pair. */
    public int left(int edge) {
        return left[edge];
    }

    /** The larger record number of a pair. */
    public int right(int edge) {
        return right[edge];
    }

    /** The weight of a pair, in thousandths of a bit. */
    public int weight(int edge) {
        return weight[edge];
    }

    /** Where a pair is, whichever way round; negative when it is not there. */
    public int find(int one, int other) {
        var wanted = Pairs.pack(Math.min(one, other), Math.max(one, other));
        var low = 0;
        var high = left.length - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var pair = Pairs.pack(left[middle], right[middle]);
            if (pair == wanted) {
                return middle;
            }
            if (pair < wanted) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    void checkWithin(int records) {
        for (var number : right) {
            if (number >= records) {
                throw new IllegalArgumentException(
                        "An edge names a record beyond the number of records");
            }
        }
    }

    @Override
    public String toString() {
        return "Edges[count=" + left.length + "]";
    }
}
