package org.wardline.bench;

import java.util.List;

/**
 * How right a contender was, against who is who. Pairs that blocking never made are misses.
 *
 * @param rows records
 * @param truePairs pairs of records of one person
 * @param own at the threshold that the contender would use
 * @param best at the threshold that suits it best, known only to who has the truth
 * @param recallAtPrecision99 the most recall at which at least 99 of 100 pairs are right
 * @param ceiling the share of true pairs that it looked at; below zero when it does not show
 * @param clusterings one for each clustering that it wrote
 */
record Accuracy(
        long rows,
        long truePairs,
        Figures own,
        Figures best,
        double recallAtPrecision99,
        double ceiling,
        List<Clustering> clusterings) {

    /** Of the pairs of a threshold or of the clusters. */
    record Figures(double precision, double recall) {
        static Figures of(long right, long found, long wanted) {
            return new Figures(
                    found == 0 ? 1 : (double) right / found,
                    wanted == 0 ? 1 : (double) right / wanted);
        }

        double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /**
     * Clusters made at one threshold.
     *
     * @param threshold as the contender names it
     * @param pairs over all pairs of records in one cluster
     * @param bCubed the mean over records (A. Bagga and B. Baldwin, 1998)
     */
    record Clustering(String threshold, Figures pairs, Figures bCubed) {}

    /** The clustering with the best F1 over pairs, if it wrote any. */
    java.util.Optional<Clustering> bestClustering() {
        return clusterings.stream()
                .max(java.util.Comparator.comparingDouble(made -> made.pairs().f1()));
    }
}
