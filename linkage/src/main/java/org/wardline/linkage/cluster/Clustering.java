package org.wardline.linkage.cluster;

import java.util.Arrays;
import java.util.List;

/**
 * Which records are taken to be the same. Every record is in exactly one cluster, which is called by the smallest number
 * among its members; a record alone is a cluster of its own. Immutable.
 */
public final class Clustering {
    private final int[] cluster;
    private final List<Conflict> conflicts;
    private final int clusters;
    private final int linkedRecords;
    private final int largest;

    /** Takes the array over; each entry names the smallest member of its cluster. */
    Clustering(int[] cluster, List<Conflict> conflicts) {
        this.cluster = cluster;
        this.conflicts = List.copyOf(conflicts);
        var size = sizes(cluster);
        var found = 0;
        var linked = 0;
        var most = 0;
        for (var members : size) {
            found += members > 0 ? 1 : 0;
            linked += members > 1 ? members : 0;
            most = Math.max(most, members);
        }
        clusters = found;
        linkedRecords = linked;
        largest = most;
    }

    /**
     * A clustering as it was held elsewhere.
     *
     * @param labels for each record any number that it shares with the others of its cluster and with no one else;
     *     negative for a record that stands alone, such as one not seen before
     */
    public static Clustering of(int[] labels) {
        var byLabel = new long[labels.length];
        for (var record = 0; record < labels.length; record++) {
            byLabel[record] = (long) labels[record] << 32 | record;
        }
        Arrays.parallelSort(byLabel);
        var cluster = new int[labels.length];
        for (var i = 0; i < byLabel.length; i++) {
            var record = (int) byLabel[i];
            var label = (int) (byLabel[i] >> 32);
            var goesOn = i > 0 && label >= 0 && label == (int) (byLabel[i - 1] >> 32);
            cluster[record] = goesOn ? cluster[(int) byLabel[i - 1]] : record;
        }
        return new Clustering(cluster, List.of());
    }

    /** How many records. */
    public int records() {
        return cluster.length;
    }

    /** How many clusters, records alone included. */
    public int clusters() {
        return clusters;
    }

    /** How many records share a cluster with another. */
    public int linkedRecords() {
        return linkedRecords;
    }

    /** How many records the largest cluster has; 0 when there are none. */
    public int largest() {
        return largest;
    }

    /** The cluster of a record: the smallest number among its members. */
    public int clusterOf(int record) {
        return cluster[record];
    }

    /** Whether two records are in one cluster. */
    public boolean together(int one, int other) {
        return cluster[one] == cluster[other];
    }

    /** The cluster of every record; an array of its own. */
    public int[] toArray() {
        return cluster.clone();
    }

    /** What a person should look at, by reason and then smallest member. */
    public List<Conflict> conflicts() {
        return conflicts;
    }

    @Override
    public String toString() {
        return "Clustering[records="
                + cluster.length
                + ", clusters="
                + clusters
                + ", conflicts="
                + conflicts.size()
                + "]";
    }

    private static int[] sizes(int[] cluster) {
        var size = new int[cluster.length];
        for (var name : cluster) {
            size[name]++;
        }
        return size;
    }
}
