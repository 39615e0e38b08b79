package org.wardline.linkage.evaluate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Edges;

/**
 * Gathers what is to be measured. Scored pairs, a truth and a threshold are enough; clusters, candidates and workings add
 * what they make measurable.
 */
public final class Evaluation {
    private final String title;
    private final int records;
    private final Edges edges;
    private final Truth truth;
    private final int threshold;
    private @Nullable Clustering clustering;
    private @Nullable Candidates candidates;
    private @Nullable BlockingReport blocking;
    private @Nullable Workings workings;

    private Evaluation(String title, int records, Edges edges, Truth truth, int threshold) {
        this.title = title;
        this.records = records;
        this.edges = edges;
        this.truth = truth;
        this.threshold = threshold;
    }

    /**
     * Measures scored pairs.
     *
     * @param title what was linked, by which model
     * @param records how many there are
     * @param edges their scored pairs
     * @param truth which are the same
     * @param threshold from which weight on a pair is taken to be the same, in thousandths of a bit
     */
    public static Evaluation of(
            String title, int records, Edges edges, Truth truth, int threshold) {
        return new Evaluation(title, records, edges, truth, threshold);
    }

    /** Measures clusters too. */
    public Evaluation clusters(Clustering made) {
        clustering = made;
        return this;
    }

    /** Measures blocking too. */
    public Evaluation blocking(Candidates made) {
        candidates = made;
        return this;
    }

    /** Takes over what was measured of blocking already. */
    public Evaluation blocking(BlockingReport measured) {
        blocking = measured;
        return this;
    }

    /** Measures what each comparison contributes too. */
    public Evaluation workings(Workings given) {
        workings = given;
        return this;
    }

    /** Everything measured. */
    public EvaluationReport report() {
        var verdicts = new Verdicts(edges, truth);
        var counts = WeightCounts.of(verdicts, edges::weight);
        return new EvaluationReport(
                title,
                records,
                edges.count(),
                truth.truePairs(),
                threshold,
                Accuracy.ofPairs(edges, truth, threshold),
                clustering == null ? null : clusterReport(clustering),
                ThresholdCurve.of(counts, truth.truePairs()),
                WeightDistribution.of(counts),
                Calibration.of(counts),
                candidates == null ? blocking : BlockingReport.of(candidates, truth, records),
                workings == null
                        ? List.of()
                        : Contribution.of(workings, edges, verdicts, truth.truePairs(), threshold));
    }

    private ClusterReport clusterReport(Clustering made) {
        return new ClusterReport(
                made.clusters(),
                made.linkedRecords(),
                made.largest(),
                made.conflicts().size(),
                Accuracy.ofClusters(made, truth),
                truth instanceof LabelledRecords labelled ? BCubed.of(made, labelled) : null);
    }
}
