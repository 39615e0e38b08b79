package org.wardline.linkage.evaluate;

import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Edges;
import org.wardline.linkage.cluster.Judgement;

/**
 * How many pairs were rightly and wrongly said to be the same, and how many were missed. A pair that blocking never made is
 * missed like any other.
 *
 * @param truePositives pairs said to be the same that are
 * @param falsePositives pairs said to be the same that are not
 * @param falseNegatives pairs that are the same and were not said to be
 */
public record Accuracy(long truePositives, long falsePositives, long falseNegatives) {
    public Accuracy {
        if (truePositives < 0 || falsePositives < 0 || falseNegatives < 0) {
            throw new IllegalArgumentException("Counts of pairs are never negative");
        }
    }

    /** Of the scored pairs, those with at least this weight taken to be the same. */
    public static Accuracy ofPairs(Edges edges, Truth truth, int threshold) {
        var right = 0L;
        var wrong = 0L;
        for (var i = 0; i < edges.count(); i++) {
            if (edges.weight(i) < threshold) {
                continue;
            }
            var is = truth.of(edges.left(i), edges.right(i));
            right += is == Judgement.SAME ? 1 : 0;
            wrong += is == Judgement.NOT_SAME ? 1 : 0;
        }
        return new Accuracy(right, wrong, truth.truePairs() - right);
    }

    /** Of all pairs, those in one cluster taken to be the same. */
    public static Accuracy ofClusters(Clustering clustering, Truth truth) {
        return truth.judge(clustering);
    }

    /** Of the pairs said to be the same, the part that is; not a number when there is none. */
    public double precision() {
        return (double) truePositives / (truePositives + falsePositives);
    }

    /** Of the pairs that are the same, the part that was found; not a number when there is none. */
    public double recall() {
        return (double) truePositives / (truePositives + falseNegatives);
    }

    /** The harmonic mean of precision and recall; not a number when no pair is, or was said to be, the same. */
    public double f1() {
        return 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
    }
}
