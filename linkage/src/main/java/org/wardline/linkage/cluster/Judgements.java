package org.wardline.linkage.cluster;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Who people have said are the same, and who not. What follows is taken along: A is B and B is not C, so A is not C.
 *
 * <p>Judgements can contradict each other: A is B, B is C, A is not C. Which of the three is wrong cannot be known here,
 * so nothing is made of any "same" among records that hang together by one contradicted: each of them stands alone until a
 * person withdraws one. "Not the same" holds always.
 */
public final class Judgements {
    private static final Judgements NONE = new Builder().build();

    private final long[] same;
    private final long[] notSame;
    // The records spoken of, ascending, and beside each the position of the first one judged the
    // same as it.
    private final int[] records;
    private final int[] group;
    private final long[] groupsApart;
    private final BitSet contradictedGroups = new BitSet();
    private final List<Contradiction> contradictions;

    /**
     * "Not the same" said of two records that follow to be the same.
     *
     * @param left one record
     * @param right the other
     * @param path the records from left to right, each judged the same as the next; a shortest one
     */
    public record Contradiction(int left, int right, List<Integer> path) {
        public Contradiction {
            path = List.copyOf(path);
        }
    }

    private Judgements(long[] same, long[] notSame) {
        this.same = same;
        this.notSame = notSame;
        records = mentioned(same, notSame);
        var sets = new DisjointSets(records.length);
        for (var pair : same) {
            sets.union(position(Pairs.first(pair)), position(Pairs.second(pair)));
        }
        group = sets.names();
        var apart = new Pairs();
        var conflicting = new ArrayList<Long>();
        for (var pair : notSame) {
            var a = group[position(Pairs.first(pair))];
            var b = group[position(Pairs.second(pair))];
            if (a == b) {
                contradictedGroups.set(a);
                conflicting.add(pair);
                continue;
            }
            apart.add(a, b);
        }
        groupsApart = apart.sorted();
        contradictions = contradictions(conflicting);
    }

    /** Nothing has been judged. */
    public static Judgements none() {
        return NONE;
    }

    /** To say who is and who is not the same. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects judgements, in any order. */
    public static final class Builder {
        private final Pairs same = new Pairs();
        private final Pairs notSame = new Pairs();

        private Builder() {}

        /**
         * Both are the same.
         *
         * @throws IllegalArgumentException if a number is negative or both are one record
         */
        public Builder same(int one, int other) {
            same.add(one, other);
            return this;
        }

        /**
         * They are not the same.
         *
         * @throws IllegalArgumentException if a number is negative or both are one record
         */
        public Builder notSame(int one, int other) {
            notSame.add(one, other);
            return this;
        }

        /** What was said so far. */
        public Judgements build() {
            return new Judgements(same.sorted(), notSame.sorted());
        }
    }

    /**
     * What follows for two records. Where judgements contradict each other only what was said of these very two holds, and
     * "not the same" before "same".
     */
    public Judgement between(int one, int other) {
        if (one == other) {
            return Judgement.SAME;
        }
        var a = Arrays.binarySearch(records, one);
        var b = Arrays.binarySearch(records, other);
        if (a < 0 || b < 0) {
            return Judgement.UNSURE;
        }
        if (group[a] == group[b]) {
            if (contradictedGroups.get(group[a])) {
                var pair = Pairs.pack(Math.min(one, other), Math.max(one, other));
                return Arrays.binarySearch(notSame, pair) >= 0
                        ? Judgement.NOT_SAME
                        : Judgement.UNSURE;
            }
            return Judgement.SAME;
        }
        var groups = Pairs.pack(Math.min(group[a], group[b]), Math.max(group[a], group[b]));
        return Arrays.binarySearch(groupsApart, groups) >= 0
                ? Judgement.NOT_SAME
                : Judgement.UNSURE;
    }

    /** Every "not the same" that other judgements contradict, by record number. Empty when all agree. */
    public List<Contradiction> contradictions() {
        return contradictions;
    }

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return same.length == 0 && notSame.length == 0;
    }

    long[] same() {
        return same;
    }

    long[] notSame() {
        return notSame;
    }

    /** The records that hang together with a contradiction, so that no "same" about them can be relied on. */
    BitSet contradictedRecords() {
        var contradicted = new BitSet();
        for (var at = 0; at < records.length; at++) {
            if (contradictedGroups.get(group[at])) {
                contradicted.set(records[at]);
            }
        }
        return contradicted;
    }

    /** Whether this "not the same" is contradicted. */
    boolean contradicts(long notSamePair) {
        var a = position(Pairs.first(notSamePair));
        return group[a] == group[position(Pairs.second(notSamePair))];
    }

    /** All records of each group that contradicts itself, in ascending order; groups by their smallest record. */
    List<int[]> contradictedGroups() {
        var groups = new ArrayList<int[]>();
        contradictedGroups.stream()
                .forEach(name ->
                        groups.add(
                                IntStream.range(0, records.length)
                                        .filter(at -> group[at] == name)
                                        .map(at -> records[at])
                                        .toArray()));
        return groups;
    }

    void checkWithin(int count) {
        if (records.length > 0 && records[records.length - 1] >= count) {
            throw new IllegalArgumentException(
                    "A judgement names a record beyond the number of records");
        }
    }

    private static int[] mentioned(long[] same, long[] notSame) {
        return LongStream.concat(Arrays.stream(same), Arrays.stream(notSame))
                .flatMap(pair -> LongStream.of(Pairs.first(pair), Pairs.second(pair)))
                .mapToInt(record -> (int) record)
                .sorted()
                .distinct()
                .toArray();
    }

    private List<Contradiction> contradictions(List<Long> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        var neighbours = neighbours();
        return pairs.stream().map(pair -> contradiction(pair, neighbours)).toList();
    }

    private int position(int record) {
        return Arrays.binarySearch(records, record);
    }

    /** For each record spoken of, by position, the positions of those that are said to be the same as it. */
    private List<List<Integer>> neighbours() {
        var neighbours = new ArrayList<List<Integer>>();
        for (var i = 0; i < records.length; i++) {
            neighbours.add(new ArrayList<>());
        }
        for (var pair : same) {
            var a = position(Pairs.first(pair));
            var b = position(Pairs.second(pair));
            neighbours.get(a).add(b);
            neighbours.get(b).add(a);
        }
        return neighbours;
    }

    /** Walks outwards from one end until the other is met, so that the path is a shortest one. */
    private Contradiction contradiction(long pair, List<List<Integer>> neighbours) {
        var from = position(Pairs.first(pair));
        var to = position(Pairs.second(pair));
        var cameFrom = new int[records.length];
        Arrays.fill(cameFrom, -1);
        cameFrom[to] = to;
        var waiting = new ArrayDeque<Integer>();
        waiting.add(to);
        while (cameFrom[from] < 0) {
            int at = waiting.remove();
            for (int next : neighbours.get(at)) {
                if (cameFrom[next] < 0) {
                    cameFrom[next] = at;
                    waiting.add(next);
                }
            }
        }
        var path = new ArrayList<Integer>();
        for (var at = from; at != to; at = cameFrom[at]) {
            path.add(records[at]);
        }
        path.add(records[to]);
        return new Contradiction(Pairs.first(pair), Pairs.second(pair), path);
    }
}
