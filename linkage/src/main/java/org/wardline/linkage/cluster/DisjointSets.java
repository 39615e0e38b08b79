package org.wardline.linkage.cluster;

/** Sets of numbered records that can only grow together. A set is called by its smallest member. */
final class DisjointSets {
    private final int[] parent;

    DisjointSets(int records) {
        parent = new int[records];
        for (var i = 0; i < records; i++) {
            parent[i] = i;
        }
    }

    private DisjointSets(int[] parent) {
        this.parent = parent;
    }

    DisjointSets copy() {
        return new DisjointSets(parent.clone());
    }

    int find(int record) {
        var at = record;
        while (parent[at] != at) {
            // Halving the path keeps later look-ups short without a second pass.
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /** Makes one set of two. Answers its name. */
    int union(int one, int other) {
        var a = find(one);
        var b = find(other);
        var smaller = Math.min(a, b);
        parent[Math.max(a, b)] = smaller;
        return smaller;
    }

    /** The name of each record's set. */
    int[] names() {
        var names = new int[parent.length];
        for (var i = 0; i < names.length; i++) {
            names[i] = find(i);
        }
        return names;
    }
}
