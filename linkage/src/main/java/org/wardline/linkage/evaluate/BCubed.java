package org.wardline.linkage.evaluate;

import org.wardline.linkage.cluster.Clustering;

/**
 * B-cubed precision and recall (A. Bagga and B. Baldwin, 1998): for each record, the part of its cluster that is really
 * the same as it, and the part of what is the same as it that is in its cluster; on average over records. Unlike measures of
 * pairs, large clusters do not outweigh all others.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 */
public record BCubed(double precision, double recall) {

    /**
     * Measures a clustering; records without a label are left out. Not a number when none has one.
     *
     * @throws IllegalArgumentException if there are not as many records in both
     */
    public static BCubed of(Clustering clustering, LabelledRecords truth) {
        var overlap = new Overlap(clustering, truth.labels());
        var precision = 0.0;
        var recall = 0.0;
        for (var i = 0; i < overlap.count(); i++) {
            double records = overlap.size(i);
            precision += records * records / overlap.clusterSize(i);
            recall += records * records / overlap.labelSize(i);
        }
        return new BCubed(precision / overlap.known(), recall / overlap.known());
    }

    /** The harmonic mean of both. */
    public double f1() {
        return 2 * precision * recall / (precision + recall);
    }
}
