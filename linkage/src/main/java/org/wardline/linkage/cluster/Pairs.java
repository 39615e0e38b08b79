package org.wardline.linkage.cluster;

import java.util.Arrays;

/** Pairs of record numbers as one long each, the smaller number first, so that they sort by first and then second. */
final class Pairs {
    private long[] pairs = new long[8];
    private int count;

    static long pack(int smaller, int larger) {
        return (long) smaller << 32 | larger;
    }

    static int first(long pair) {
        return (int) (pair >>> 32);
    }

    static int second(long pair) {
        return (int) pair;
    }

    void add(int one, int other) {
        if (one < 0 || other < 0 || one == other) {
            throw new IllegalArgumentException(
                    "A pair is of two different records, numbered from 0");
        }
        if (count == pairs.length) {
            pairs = Arrays.copyOf(pairs, count * 2);
        }
        pairs[count++] = pack(Math.min(one, other), Math.max(one, other));
    }

    /** Ascending, each pair once. */
    long[] sorted() {
        return sorted(Arrays.copyOf(pairs, count));
    }

    /** Sorts in place and leaves out what is there twice. */
    static long[] sorted(long[] some) {
        Arrays.sort(some);
        var kept = 0;
        for (var i = 0; i < some.length; i++) {
            if (i == 0 || some[i] != some[i - 1]) {
                some[kept++] = some[i];
            }
        }
        return Arrays.copyOf(some, kept);
    }
}
