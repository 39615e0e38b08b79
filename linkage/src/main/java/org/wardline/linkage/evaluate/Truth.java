package org.wardline.linkage.evaluate;

import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Judgement;

/** Which records really are the same: for every record whom it is about, or for some pairs whether they are. */
public sealed interface Truth permits LabelledRecords, LabelledPairs {

    /**
     * Every record says whom it is about.
     *
     * @param labels for each record a number that it shares with exactly those that are the same; negative where it is not
     *     known, and then no pair with it counts
     */
    static LabelledRecords ofRecords(int[] labels) {
        return new LabelledRecords(labels);
    }

    /**
     * Somebody said of some pairs whether they are the same. No other pair counts, and nothing is concluded.
     *
     * @throws IllegalArgumentException if the arrays differ in length, a record is paired with itself, or a pair is
     *     labelled twice
     */
    static LabelledPairs ofPairs(int[] left, int[] right, boolean[] same) {
        return new LabelledPairs(left, right, same);
    }

    /** How many pairs are the same. */
    long truePairs();

    /** Whether two records are the same; unsure where it is not known. */
    Judgement of(int one, int other);

    /** How right a clustering is about the pairs that count. */
    Accuracy judge(Clustering clustering);
}
