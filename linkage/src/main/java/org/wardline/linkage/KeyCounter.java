package org.wardline.linkage;

/** How often each key of 64 bits comes; a key keeps the slot it was first given. 0 is no key. */
final class KeyCounter {
    private final long[] keys;
    private final int[] counts;
    private final int mask;

    /** Room for so many different keys. */
    KeyCounter(int keys) {
        var size = Integer.highestOneBit(Math.max(8, keys)) << 2;
        this.keys = new long[size];
        this.counts = new int[size];
        this.mask = size - 1;
    }

    /** Counts the key once more and answers its slot. */
    int add(long key) {
        var slot = (int) (key ^ (key >>> 29)) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        keys[slot] = key;
        counts[slot]++;
        return slot;
    }

    /** How often the key in this slot came. */
    int count(int slot) {
        return counts[slot];
    }

    int slots() {
        return keys.length;
    }
}
