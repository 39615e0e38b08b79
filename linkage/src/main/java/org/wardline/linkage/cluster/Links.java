package org.wardline.linkage.cluster;

import java.util.Arrays;

/**
 * What lies between clusters of places: for each cluster a list of entries, one for each neighbour, with the sum of the weights of
 * the pairs between them. Joined clusters have their lists put end to end; what has become one neighbour by then is added
 * up, and what has come to lie inside dropped, when the list is next walked. Each pair is in the lists of both ends, so
 * that no list of a neighbour has to be touched.
 */
final class Links {
    private static final int NOTHING = -1;
    private static final int NOT_SAME = Integer.MIN_VALUE;

    private final BestPartition rule;
    private final DisjointSets sets;

    // By cluster.
    private final int[] size;
    private final int[] head;
    private final int[] tail;
    // By cluster, within one walk: the entry of this neighbour met already.
    private final int[] met;

    // By entry.
    private final int[] other;
    private final int[] next;
    private final long[] sum;
    // How many pairs make up the sum; the sign bit says that a judgement keeps the two apart.
    private final int[] pairs;

    Links(
            BestPartition rule,
            Components components,
            Edges edges,
            Judgements judgements,
            DisjointSets sets) {
        this.rule = rule;
        this.sets = sets;
        var records = components.place.length;
        size = new int[records];
        head = new int[records];
        tail = new int[records];
        met = new int[records];
        Arrays.fill(size, 1);
        Arrays.fill(met, NOTHING);
        var entries = layOut(components, edges, judgements);
        other = new int[entries];
        next = new int[entries];
        sum = new long[entries];
        pairs = new int[entries];
        fill(components, edges, judgements);
    }

    boolean hasAny(int cluster) {
        return head[cluster] != NOTHING;
    }

    /**
     * The neighbour with the strongest link above the threshold, of equal ones the smallest; or -1.
     *
     * @param cluster the name of a cluster that stands
     */
    int nearest(int cluster) {
        compact(cluster);
        var best = NOTHING;
        for (var entry = head[cluster]; entry != NOTHING; entry = next[entry]) {
            if (pairs[entry] < 0 || !isAboveThreshold(cluster, entry)) {
                continue;
            }
            var order = best == NOTHING ? 1 : compare(cluster, entry, best);
            if (order > 0 || (order == 0 && other[entry] < other[best])) {
                best = entry;
            }
        }
        return best == NOTHING ? NOTHING : other[best];
    }

    /** Whether the weights alone would join two clusters that stand. */
    boolean wouldJoin(int one, int another) {
        compact(one);
        for (var entry = head[one]; entry != NOTHING; entry = next[entry]) {
            if (other[entry] == another) {
                return isAboveThreshold(one, entry);
            }
        }
        return false;
    }

    /** One cluster takes the other in; the sets have been joined already. */
    void concatenate(int joined, int absorbed) {
        size[joined] += size[absorbed];
        if (head[absorbed] == NOTHING) {
            return;
        }
        if (head[joined] == NOTHING) {
            head[joined] = head[absorbed];
        } else {
            next[tail[joined]] = head[absorbed];
        }
        tail[joined] = tail[absorbed];
    }

    /** Brings the list up to date: one entry for each neighbour that stands, none for the cluster itself. */
    private void compact(int cluster) {
        var last = NOTHING;
        for (var entry = head[cluster]; entry != NOTHING; entry = next[entry]) {
            var neighbour = sets.find(other[entry]);
            if (neighbour == cluster) {
                continue;
            }
            var before = met[neighbour];
            if (before != NOTHING) {
                sum[before] += sum[entry];
                // Adds the counts, and keeps the sign bit that either has.
                pairs[before] =
                        ((pairs[before] & ~NOT_SAME) + (pairs[entry] & ~NOT_SAME))
                                | ((pairs[before] | pairs[entry]) & NOT_SAME);
                continue;
            }
            met[neighbour] = entry;
            other[entry] = neighbour;
            if (last == NOTHING) {
                head[cluster] = entry;
            } else {
                next[last] = entry;
            }
            last = entry;
        }
        tail[cluster] = last;
        if (last == NOTHING) {
            head[cluster] = NOTHING;
            return;
        }
        next[last] = NOTHING;
        for (var entry = head[cluster]; entry != NOTHING; entry = next[entry]) {
            met[other[entry]] = NOTHING;
        }
    }

    private boolean isAboveThreshold(int cluster, int entry) {
        var all = (long) size[cluster] * size[other[entry]];
        return total(cluster, entry) > Math.multiplyExact(all, rule.threshold());
    }

    /** The sum over all pairs of members, pairs without an edge included. */
    private long total(int cluster, int entry) {
        var all = (long) size[cluster] * size[other[entry]];
        return sum[entry] + Math.multiplyExact(all - (pairs[entry] & ~NOT_SAME), rule.missing());
    }

    /** Compares two means exactly, by cross-multiplication in 128 bits; the size of the cluster itself cancels out. */
    private int compare(int cluster, int one, int another) {
        var left = total(cluster, one);
        var right = total(cluster, another);
        long leftSize = size[other[one]];
        long rightSize = size[other[another]];
        if (leftSize == rightSize) {
            return Long.compare(left, right);
        }
        var high =
                Long.compare(
                        Math.multiplyHigh(left, rightSize), Math.multiplyHigh(right, leftSize));
        return high != 0 ? high : Long.compareUnsigned(left * rightSize, right * leftSize);
    }

    /** Lays the entries of each place out side by side. Answers how many there are. */
    private int layOut(Components components, Edges edges, Judgements judgements) {
        var place = components.place;
        for (var i = components.edges.nextSetBit(0);
                i >= 0;
                i = components.edges.nextSetBit(i + 1)) {
            tail[place[edges.left(i)]]++;
            tail[place[edges.right(i)]]++;
        }
        for (var pair : judgements.notSame()) {
            tail[place[Pairs.first(pair)]]++;
            tail[place[Pairs.second(pair)]]++;
        }
        var entries = 0L;
        for (var at = 0; at < tail.length; at++) {
            head[at] = tail[at] == 0 ? NOTHING : (int) entries;
            entries += tail[at];
            // From here on the last entry written, as long as there are more to come.
            tail[at] = head[at] - 1;
        }
        return Math.toIntExact(entries);
    }

    private void fill(Components components, Edges edges, Judgements judgements) {
        var place = components.place;
        for (var i = components.edges.nextSetBit(0);
                i >= 0;
                i = components.edges.nextSetBit(i + 1)) {
            var weight = Math.clamp(edges.weight(i), -rule.cap(), rule.cap());
            write(place[edges.left(i)], place[edges.right(i)], weight, 1);
            write(place[edges.right(i)], place[edges.left(i)], weight, 1);
        }
        for (var pair : judgements.notSame()) {
            write(place[Pairs.first(pair)], place[Pairs.second(pair)], 0, NOT_SAME);
            write(place[Pairs.second(pair)], place[Pairs.first(pair)], 0, NOT_SAME);
        }
        for (var at = 0; at < head.length; at++) {
            if (head[at] != NOTHING) {
                next[tail[at]] = NOTHING;
            }
        }
    }

    private void write(int from, int to, int weight, int count) {
        var entry = ++tail[from];
        other[entry] = to;
        next[entry] = entry + 1;
        sum[entry] = weight;
        pairs[entry] = count;
    }
}
