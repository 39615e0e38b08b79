package org.wardline.linkage.cluster;

/**
 * Clusters whose members are, on average, the same as each other: greedy agglomeration with average linkage (R. R. Sokal
 * and C. D. Michener, 1958). The link between two clusters is the mean weight over every pair of a member of the one and
 * a member of the other; the strongest link is joined first, as long as it is above the threshold. A chain of weak links
 * does not hold: in a chain of four with 3 bits between neighbours, the outer two pairs join, and then the mean of
 * 3 and three times -1 bit is not above 0.
 *
 * <p>Means are compared exactly, and equal ones by the smallest record numbers, so that the result depends on nothing
 * but the numbers given. Judgements are honoured: what was judged the same is together from the start, and clusters that
 * hold two records judged not to be the same never join. A record without an edge to a cluster never changes it.
 *
 * @param threshold clusters join while the link between them is above this; thousandths of a bit
 * @param floor edges below this are taken for no edge
 * @param missing what a pair without an edge counts; not above the threshold. Such pairs were not looked at or not kept:
 *     mild evidence against, less than a comparison that failed
 * @param cap no pair counts more than this, or less than its opposite, so that one strong pair cannot outweigh many weak
 */
public record BestPartition(int threshold, int floor, int missing, int cap) {
    /** Joins what is more likely the same than not; edges from -4 bits, -1 bit for none, at most 20 bits for one. */
    public static final BestPartition USUAL = new BestPartition(0, -4_000, -1_000, 20_000);

    /** A hundred bits: far more than any evidence, and small enough that sums of it never overflow. */
    private static final int MOST = 100_000;

    public BestPartition {
        if (missing > threshold) {
            throw new IllegalArgumentException(
                    "A pair without an edge must not count more than the threshold");
        }
        if (cap <= 0 || cap > MOST || missing < -MOST || threshold > MOST) {
            throw new IllegalArgumentException(
                    "Threshold, missing and cap must be within 100 bits, the cap above 0");
        }
    }

    /** The same with another threshold, in thousandths of a bit. */
    public BestPartition withThreshold(int other) {
        return new BestPartition(other, floor, missing, cap);
    }

    /**
     * The clusters of so many records.
     *
     * @throws IllegalArgumentException if an edge or a judgement names a record beyond these
     */
    public Clustering cluster(int records, Edges edges, Judgements judgements) {
        edges.checkWithin(records);
        judgements.checkWithin(records);
        return new Agglomeration(this, records, edges, judgements).run();
    }
}
