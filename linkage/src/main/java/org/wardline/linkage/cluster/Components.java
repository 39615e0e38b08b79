package org.wardline.linkage.cluster;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What can ever be joined with what. The mean of a link is above the threshold only if some edge in it is, so clusters
 * grow only inside components of such edges; every other edge counts only inside one. Records are given places, component
 * after component and in ascending order within each, so that all work on a component is close together in memory.
 */
final class Components {
    /** The record at each place. */
    final int[] record;

    /** The place of each record. */
    final int[] place;

    /** The edges that count. */
    final BitSet edges;

    Components(BestPartition rule, int records, Edges edges, Judgements judgements) {
        var contradicted = judgements.contradictedRecords();
        var sets = new DisjointSets(records);
        for (var pair : judgements.same()) {
            if (!contradicted.get(Pairs.first(pair))) {
                sets.union(Pairs.first(pair), Pairs.second(pair));
            }
        }
        var enough = Math.max(rule.threshold() + 1, rule.floor());
        for (var i = 0; i < edges.count(); i++) {
            if (edges.weight(i) >= enough
                    && !contradicted.get(edges.left(i))
                    && !contradicted.get(edges.right(i))) {
                sets.union(edges.left(i), edges.right(i));
            }
        }
        var component = sets.names();
        this.edges = inside(component, edges, rule.floor(), contradicted);
        place = places(component);
        record = new int[records];
        for (var i = 0; i < records; i++) {
            record[place[i]] = i;
        }
    }

    private static BitSet inside(int[] component, Edges edges, int floor, BitSet contradicted) {
        var inside = new BitSet(edges.count());
        for (var i = 0; i < edges.count(); i++) {
            var left = edges.left(i);
            if (edges.weight(i) >= floor
                    && component[left] == component[edges.right(i)]
                    && !contradicted.get(left)) {
                inside.set(i);
            }
        }
        return inside;
    }

    /** Counting sort by component. */
    private static int[] places(int[] component) {
        var next = new int[component.length + 1];
        for (var name : component) {
            next[name + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        var places = new int[component.length];
        for (var i = 0; i < places.length; i++) {
            places[i] = next[component[i]]++;
        }
        return places;
    }
}
