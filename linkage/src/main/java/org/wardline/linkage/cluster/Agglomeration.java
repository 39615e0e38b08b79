package org.wardline.linkage.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The working state of {@link BestPartition}.
 *
 * <p>Average linkage is reducible: a joined cluster is never nearer to a third one than the nearer of its parts was. So
 * two clusters that are each other's nearest may join at once, whatever happens elsewhere, and the result is that of always
 * joining the strongest link of all (F. Murtagh, "A survey of recent advances in hierarchical clustering algorithms", The
 * Computer Journal 26, 1983). A chain of nearest neighbours finds such pairs without any queue. Exact comparison and a
 * fixed order among equals are what makes this hold to the letter.
 */
final class Agglomeration {
    private static final int NOTHING = -1;

    private final Judgements judgements;
    private final Components components;
    // Of places, not of records.
    private final DisjointSets sets;
    private final Links links;
    private int[] chain = new int[64];
    private int depth;

    Agglomeration(BestPartition rule, int records, Edges edges, Judgements judgements) {
        this.judgements = judgements;
        components = new Components(rule, records, edges, judgements);
        sets = new DisjointSets(records);
        links = new Links(rule, components, edges, judgements, sets);
    }

    Clustering run() {
        var contradicted = judgements.contradictedRecords();
        for (var pair : judgements.same()) {
            if (!contradicted.get(Pairs.first(pair))) {
                join(components.place[Pairs.first(pair)], components.place[Pairs.second(pair)]);
            }
        }
        var records = components.place.length;
        for (var place = 0; place < records; place++) {
            // Whatever is before has been settled, with all that it could join.
            if (sets.find(place) == place && links.hasAny(place)) {
                settle(place);
            }
        }
        var cluster = new int[records];
        for (var place = 0; place < records; place++) {
            cluster[components.record[place]] = components.record[sets.find(place)];
        }
        var conflicts = contradictions();
        conflicts.addAll(heldApart(cluster));
        return new Clustering(cluster, conflicts);
    }

    /** Joins along the chain of nearest neighbours from this cluster, until it has none near enough. */
    private void settle(int cluster) {
        push(cluster);
        while (depth > 0) {
            var top = chain[depth - 1];
            var nearest = links.nearest(top);
            if (nearest == NOTHING) {
                depth--;
                continue;
            }
            if (depth < 2 || chain[depth - 2] != nearest) {
                push(nearest);
                continue;
            }
            depth -= 2;
            var joined = join(top, nearest);
            if (depth == 0) {
                push(joined);
            }
        }
    }

    private void push(int cluster) {
        if (depth == chain.length) {
            chain = Arrays.copyOf(chain, depth * 2);
        }
        chain[depth++] = cluster;
    }

    private int join(int one, int other) {
        var a = sets.find(one);
        var b = sets.find(other);
        if (a == b) {
            return a;
        }
        var joined = sets.union(a, b);
        links.concatenate(joined, joined == a ? b : a);
        return joined;
    }

    private List<Conflict> contradictions() {
        var conflicts = new ArrayList<Conflict>();
        for (var members : judgements.contradictedGroups()) {
            var atIssue =
                    Arrays.stream(judgements.notSame())
                            .filter(judgements::contradicts)
                            .filter(pair -> Arrays.binarySearch(members, Pairs.first(pair)) >= 0)
                            .toArray();
            conflicts.add(new Conflict(Conflict.Reason.CONTRADICTORY_JUDGEMENTS, members, atIssue));
        }
        return conflicts;
    }

    /** Pairs of clusters that only a judgement keeps apart. */
    private List<Conflict> heldApart(int[] cluster) {
        var between = new TreeMap<Long, Pairs>();
        var concerned = new BitSet();
        for (var pair : judgements.notSame()) {
            var a = cluster[Pairs.first(pair)];
            var b = cluster[Pairs.second(pair)];
            if (a == b) {
                throw new IllegalStateException("Records judged not to be the same were joined");
            }
            if (links.wouldJoin(components.place[a], components.place[b])) {
                between.computeIfAbsent(
                                Pairs.pack(Math.min(a, b), Math.max(a, b)), key -> new Pairs())
                        .add(Pairs.first(pair), Pairs.second(pair));
                concerned.set(a);
                concerned.set(b);
            }
        }
        var conflicts = new ArrayList<Conflict>();
        if (between.isEmpty()) {
            return conflicts;
        }
        var members = new Members(cluster, concerned);
        between.forEach((pair, atIssue) ->
                conflicts.add(
                        new Conflict(
                                Conflict.Reason.HELD_APART,
                                IntStream.concat(
                                                Arrays.stream(members.of(Pairs.first(pair))),
                                                Arrays.stream(members.of(Pairs.second(pair))))
                                        .sorted()
                                        .toArray(),
                                atIssue.sorted())));
        return conflicts;
    }
}
