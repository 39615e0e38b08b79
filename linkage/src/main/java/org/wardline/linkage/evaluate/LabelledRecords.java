package org.wardline.linkage.evaluate;

import java.util.Arrays;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Judgement;

/** The truth about every record. */
public final class LabelledRecords implements Truth {
    private final int[] labels;
    private final long truePairs;

    LabelledRecords(int[] labels) {
        this.labels = labels;
        truePairs = pairsOfEqual(Arrays.stream(labels).filter(label -> label >= 0).toArray());
    }

    @Override
    public long truePairs() {
        return truePairs;
    }

    @Override
    public Judgement of(int one, int other) {
        if (labels[one] < 0 || labels[other] < 0) {
            return Judgement.UNSURE;
        }
        return labels[one] == labels[other] ? Judgement.SAME : Judgement.NOT_SAME;
    }

    @Override
    public Accuracy judge(Clustering clustering) {
        var overlap = new Overlap(clustering, labels);
        var right = 0L;
        for (var i = 0; i < overlap.count(); i++) {
            right += pairs(overlap.size(i));
        }
        var said = 0L;
        for (var size : overlap.clusterSizes()) {
            said += pairs(size);
        }
        return new Accuracy(right, said - right, truePairs - right);
    }

    /** How many records. */
    public int records() {
        return labels.length;
    }

    /** The label of a record; negative when it is not known. */
    public int label(int record) {
        return labels[record];
    }

    int[] labels() {
        return labels;
    }

    /** How many pairs so many records make. */
    static long pairs(long records) {
        return records * (records - 1) / 2;
    }

    private static long pairsOfEqual(int[] values) {
        Arrays.parallelSort(values);
        var pairs = 0L;
        var alike = 0L;
        for (var i = 0; i < values.length; i++) {
            alike = i > 0 && values[i] == values[i - 1] ? alike + 1 : 0;
            pairs += alike;
        }
        return pairs;
    }
}
