package org.wardline.linkage.evaluate;

import java.util.Arrays;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Edges;
import org.wardline.linkage.cluster.Judgement;

/** The truth about some pairs. */
public final class LabelledPairs implements Truth {
    // Labels stand where weights do elsewhere: 1 for the same, 0 for not.
    private final Edges labelled;
    private final long truePairs;

    LabelledPairs(int[] left, int[] right, boolean[] same) {
        var label = new int[same.length];
        for (var i = 0; i < same.length; i++) {
            label[i] = same[i] ? 1 : 0;
        }
        labelled = Edges.unordered(left, right, label);
        truePairs = Arrays.stream(label).sum();
    }

    @Override
    public long truePairs() {
        return truePairs;
    }

    @Override
    public Judgement of(int one, int other) {
        var at = labelled.find(one, other);
        if (at < 0) {
            return Judgement.UNSURE;
        }
        return labelled.weight(at) == 1 ? Judgement.SAME : Judgement.NOT_SAME;
    }

    @Override
    public Accuracy judge(Clustering clustering) {
        var right = 0L;
        var wrong = 0L;
        for (var i = 0; i < labelled.count(); i++) {
            if (clustering.together(labelled.left(i), labelled.right(i))) {
                right += labelled.weight(i);
                wrong += 1 - labelled.weight(i);
            }
        }
        return new Accuracy(right, wrong, truePairs - right);
    }

    /** How many pairs are labelled. */
    public int count() {
        return labelled.count();
    }
}
