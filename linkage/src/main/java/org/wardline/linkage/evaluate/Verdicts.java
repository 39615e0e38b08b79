package org.wardline.linkage.evaluate;

import java.util.BitSet;
import org.wardline.linkage.cluster.Edges;

/** What is true of each scored pair, looked up once. */
final class Verdicts {
    private final int count;
    private final BitSet matches = new BitSet();
    private final BitSet others = new BitSet();

    Verdicts(Edges edges, Truth truth) {
        count = edges.count();
        for (var i = 0; i < count; i++) {
            switch (truth.of(edges.left(i), edges.right(i))) {
                case SAME -> matches.set(i);
                case NOT_SAME -> others.set(i);
                case UNSURE -> {}
            }
        }
    }

    int count() {
        return count;
    }

    /** Whether the pair is the same. */
    boolean isMatch(int edge) {
        return matches.get(edge);
    }

    /** Whether the pair is not the same. */
    boolean isOther(int edge) {
        return others.get(edge);
    }

    long matches() {
        return matches.cardinality();
    }

    long others() {
        return others.cardinality();
    }
}
