package org.wardline.linkage;

import java.util.Arrays;

/** How often each pattern of answers came. Counts are whole numbers, so the order in which pairs come is no matter. */
final class PatternCounts {
    private long[] patterns = new long[1 << 12];
    private long[] counts = new long[1 << 12];
    private int size;

    /** Counts a pattern. */
    void add(long pattern, long more) {
        var slot = slot(pattern);
        if (counts[slot] == 0) {
            patterns[slot] = pattern;
            size++;
        }
        counts[slot] += more;
        if (size * 2 > patterns.length) {
            grow();
        }
    }

    /** Adds everything that the other has counted. */
    void add(PatternCounts other) {
        for (var slot = 0; slot < other.patterns.length; slot++) {
            if (other.counts[slot] > 0) {
                add(other.patterns[slot], other.counts[slot]);
            }
        }
    }

    /** The patterns, in order of their numbers. */
    long[] patterns() {
        var all = new long[size];
        var at = 0;
        for (var slot = 0; slot < patterns.length; slot++) {
            if (counts[slot] > 0) {
                all[at++] = patterns[slot];
            }
        }
        Arrays.sort(all);
        return all;
    }

    /** How often this pattern came. */
    long count(long pattern) {
        return counts[slot(pattern)];
    }

    /** How many pairs there were. */
    long total() {
        return Arrays.stream(counts).sum();
    }

    private int slot(long pattern) {
        var mask = patterns.length - 1;
        var slot = (int) ((pattern * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (counts[slot] != 0 && patterns[slot] != pattern) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        var oldPatterns = patterns;
        var oldCounts = counts;
        patterns = new long[oldPatterns.length * 2];
        counts = new long[oldCounts.length * 2];
        size = 0;
        for (var slot = 0; slot < oldPatterns.length; slot++) {
            if (oldCounts[slot] > 0) {
                add(oldPatterns[slot], oldCounts[slot]);
            }
        }
    }
}
