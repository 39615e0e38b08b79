package org.wardline.linkage.cluster;

import java.util.Arrays;
import java.util.BitSet;

/** The members of some sets of records, ascending. */
final class Members {
    private final int[] start;
    private final int[] members;

    /**
     * @param names the name of each record's set, which is one of its members
     * @param wanted the names of the sets to list
     */
    Members(int[] names, BitSet wanted) {
        start = new int[names.length + 1];
        for (var name : names) {
            if (wanted.get(name)) {
                start[name + 1]++;
            }
        }
        Arrays.parallelPrefix(start, Integer::sum);
        members = new int[start[names.length]];
        var next = start.clone();
        for (var record = 0; record < names.length; record++) {
            if (wanted.get(names[record])) {
                members[next[names[record]]++] = record;
            }
        }
    }

    /** The members of a wanted set. */
    int[] of(int name) {
        return Arrays.copyOfRange(members, start[name], start[name + 1]);
    }
}
