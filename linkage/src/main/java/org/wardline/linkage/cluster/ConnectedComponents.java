package org.wardline.linkage.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/**
 * Clusters are what hangs together by strong links, over however many steps. There are two thresholds, so that a cluster
 * does not flicker when its weights move a little: a new link needs the higher one, a link within a cluster that stood
 * before holds until it falls below the lower one.
 *
 * <p>A component that would hold two records judged not to be the same is a conflict and not guessed at: of it only what
 * was judged the same, or stood together before and still does without a contradiction, stays together. A record that has
 * no link to a cluster never changes it.
 *
 * @param join the weight from which two records are newly linked, in thousandths of a bit
 * @param breakBelow the weight below which a link within a cluster of before ends; not above {@code join}
 */
public record ConnectedComponents(int join, int breakBelow) {
    public ConnectedComponents {
        if (breakBelow > join) {
            throw new IllegalArgumentException(
                    "The break threshold must not be above the join threshold");
        }
    }

    /** The clusters of so many records, with nothing settled before. */
    public Clustering cluster(int records, Edges edges, Judgements judgements) {
        return cluster(edges, judgements, alone(records));
    }

    /**
     * The clusters of as many records as are settled.
     *
     * @param settled how the records stood before; records that are new stand alone in it
     * @throws IllegalArgumentException if an edge or a judgement names a record beyond these
     */
    public Clustering cluster(Edges edges, Judgements judgements, Clustering settled) {
        var records = settled.records();
        edges.checkWithin(records);
        judgements.checkWithin(records);
        var contradicted = judgements.contradictedRecords();
        var judged = new DisjointSets(records);
        uniteJudged(judged, judgements, contradicted);
        var standing = judged.copy();
        for (var i = 0; i < edges.count(); i++) {
            var a = edges.left(i);
            var b = edges.right(i);
            if (edges.weight(i) >= breakBelow
                    && settled.together(a, b)
                    && !contradicted.get(a)
                    && !contradicted.get(b)) {
                standing.union(a, b);
            }
        }
        var all = standing.copy();
        uniteJudged(all, judgements, new BitSet());
        for (var i = 0; i < edges.count(); i++) {
            if (edges.weight(i) >= join) {
                all.union(edges.left(i), edges.right(i));
            }
        }
        var conflicts = new ArrayList<Conflict>();
        var component = all.names();
        var cluster = withoutConflicts(component, standing, judged, judgements, conflicts);
        conflicts.addAll(cameApart(settled, component));
        return new Clustering(cluster, conflicts);
    }

    private static Clustering alone(int records) {
        return new Clustering(new DisjointSets(records).names(), List.of());
    }

    private static void uniteJudged(DisjointSets sets, Judgements judgements, BitSet without) {
        for (var pair : judgements.same()) {
            if (!without.get(Pairs.first(pair))) {
                sets.union(Pairs.first(pair), Pairs.second(pair));
            }
        }
    }

    /** Takes apart the components that would hold a pair judged not to be the same, and reports each. */
    private static int[] withoutConflicts(
            int[] component,
            DisjointSets standing,
            DisjointSets judged,
            Judgements judgements,
            List<Conflict> conflicts) {
        var atIssue = new TreeMap<Integer, Pairs>();
        var unsound = new BitSet();
        for (var pair : judgements.notSame()) {
            var a = Pairs.first(pair);
            var b = Pairs.second(pair);
            if (component[a] == component[b]) {
                atIssue.computeIfAbsent(component[a], name -> new Pairs()).add(a, b);
            }
            if (standing.find(a) == standing.find(b)) {
                unsound.set(standing.find(a));
            }
        }
        if (atIssue.isEmpty()) {
            return component;
        }
        var conflicting = new BitSet();
        atIssue.keySet().forEach(conflicting::set);
        var members = new Members(component, conflicting);
        atIssue.forEach(
                (name, pairs) -> conflicts.add(conflict(members.of(name), pairs, judgements)));
        var cluster = component.clone();
        for (var record = 0; record < cluster.length; record++) {
            if (conflicting.get(component[record])) {
                var before = standing.find(record);
                cluster[record] = unsound.get(before) ? judged.find(record) : before;
            }
        }
        return cluster;
    }

    private static Conflict conflict(int[] members, Pairs pairs, Judgements judgements) {
        var atIssue = pairs.sorted();
        var contradictory = false;
        for (var pair : atIssue) {
            contradictory |= judgements.contradicts(pair);
        }
        return new Conflict(
                contradictory
                        ? Conflict.Reason.CONTRADICTORY_JUDGEMENTS
                        : Conflict.Reason.CONNECTED_ALTHOUGH_NOT_SAME,
                members,
                atIssue);
    }

    /** Clusters of before that are in more than one component now. */
    private static List<Conflict> cameApart(Clustering settled, int[] component) {
        var apart = new BitSet();
        for (var record = 0; record < component.length; record++) {
            var before = settled.clusterOf(record);
            if (component[record] != component[before]) {
                apart.set(before);
            }
        }
        if (apart.isEmpty()) {
            return List.of();
        }
        var members = new Members(settled.toArray(), apart);
        return apart.stream()
                .mapToObj(name ->
                        new Conflict(Conflict.Reason.CAME_APART, members.of(name), new long[0]))
                .toList();
    }
}
