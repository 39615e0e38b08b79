package org.wardline.linkage.evaluate;

import java.util.Arrays;
import org.wardline.linkage.cluster.Clustering;

/** How clusters and labels overlap: one cell for each cluster and label that have records in common. */
final class Overlap {
    private final long[] cells;
    private final int[] sizes;
    private final int[] clusterSizes;
    private final int[] labelSizes;
    private final long known;

    /** Records without a label are left out, of the clusters too. */
    Overlap(Clustering clustering, int[] labels) {
        if (clustering.records() != labels.length) {
            throw new IllegalArgumentException("Every record of the clustering needs a label");
        }
        var dense = dense(labels);
        var cells = new long[labels.length];
        clusterSizes = new int[labels.length];
        labelSizes = new int[labels.length];
        var count = 0;
        for (var record = 0; record < labels.length; record++) {
            if (labels[record] >= 0) {
                cells[count++] = (long) clustering.clusterOf(record) << 32 | dense[record];
                clusterSizes[clustering.clusterOf(record)]++;
                labelSizes[dense[record]]++;
            }
        }
        known = count;
        Arrays.parallelSort(cells, 0, count);
        sizes = new int[count];
        var different = -1;
        for (var i = 0; i < count; i++) {
            if (i == 0 || cells[i] != cells[i - 1]) {
                different++;
            }
            cells[different] = cells[i];
            sizes[different]++;
        }
        this.cells = Arrays.copyOf(cells, different + 1);
    }

    /** The labels as numbers from 0 without gaps, so that they can be counted in an array. */
    private static int[] dense(int[] labels) {
        var grouped = Clustering.of(labels);
        return grouped.toArray();
    }

    /** How many cells. */
    int count() {
        return cells.length;
    }

    /** How many records a cell has. */
    int size(int cell) {
        return sizes[cell];
    }

    /** How many labelled records the cluster of a cell has. */
    int clusterSize(int cell) {
        return clusterSizes[(int) (cells[cell] >>> 32)];
    }

    /** How many records the label of a cell has. */
    int labelSize(int cell) {
        return labelSizes[(int) cells[cell]];
    }

    /** How many labelled records each cluster has, by its name; 0 where there is no such cluster. */
    int[] clusterSizes() {
        return clusterSizes;
    }

    /** How many records have a label. */
    long known() {
        return known;
    }
}
