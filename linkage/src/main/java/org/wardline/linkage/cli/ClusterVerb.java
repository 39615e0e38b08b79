package org.wardline.linkage.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.cluster.BestPartition;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Conflict;
import org.wardline.linkage.cluster.ConnectedComponents;
import org.wardline.linkage.cluster.Edges;
import org.wardline.linkage.cluster.Judgements;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "cluster",
        description = "put records of one person together; trains and scores first unless --pairs")
final class ClusterVerb extends LinkageVerb {
    /** How clusters are made. */
    enum Method {
        /** Average linkage: withstands chains of weak links. */
        BEST,
        /** Whatever hangs together. */
        COMPONENTS
    }

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "where the clusters go, as CSV: id, cluster_id, conflict")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private Path target;

    @Option(names = "--pairs", paramLabel = "FILE", description = "pairs that are scored already")
    private @Nullable Path pairs;

    @Option(
            names = "--judgements",
            paramLabel = "FILE",
            description = "what people said: left, right, judgement (same or not_same)")
    private @Nullable Path judgements;

    @Option(
            names = "--before",
            paramLabel = "FILE",
            description = "clusters as they stood (with --method components)")
    private @Nullable Path before;

    @Option(
            names = "--method",
            paramLabel = "best|components",
            description = "how clusters are made (best)")
    private Method method = Method.BEST;

    @Option(
            names = "--join",
            paramLabel = "BITS",
            description = "components: weight from which records are linked (0)")
    private @Nullable Double join;

    @Option(
            names = "--break",
            paramLabel = "BITS",
            description = "components: weight below which a link of --before ends (as --join)")
    private @Nullable Double breakBelow;

    @Mixin private final Threshold threshold = new Threshold();

    @Override
    void check() {
        written("--out", target);
        possible(threshold);
        if (method == Method.BEST) {
            if (join != null || breakBelow != null || before != null) {
                throw wrongUsage("--join, --break and --before go with --method components.");
            }
            if (threshold.thousandths() < BestPartition.USUAL.missing()) {
                throw wrongUsage("Clusters cannot be joined on evidence of less than -1 bit.");
            }
        } else if (breakAt() > joinAt()) {
            throw wrongUsage("--break must not be above --join.");
        }
    }

    private int joinAt() {
        return join == null ? threshold.thousandths() : Threshold.thousandths(join);
    }

    private int breakAt() {
        return breakBelow == null ? joinAt() : Threshold.thousandths(breakBelow);
    }

    @Override
    void work(Linkage linkage) {
        RecordIds ids;
        Edges edges;
        var scored = pairs;
        if (scored == null) {
            var ready = ready(linkage);
            ids = RecordIds.of(ready.records());
            var least = Math.min(Linkage.WORTH_KEEPING, method == Method.BEST ? 0 : breakAt());
            var prediction = linkage.predict(ready.records(), ready.model(), least);
            PredictVerb.suppressed(prediction.rules(), out());
            edges = prediction.pairs().edges();
        } else {
            ids = RecordIds.read(linkage.engine(), choose(linkage, columns().model()));
            edges = PairsFile.read(linkage.engine(), scored, ids);
        }
        var judged = judgements;
        var said =
                judged == null
                        ? Judgements.none()
                        : ClustersFile.judgements(linkage.engine(), judged, ids);
        var clustering = cluster(linkage, ids, edges, said);
        ClustersFile.write(target, ids, clustering);
        report(clustering);
    }

    private Clustering cluster(Linkage linkage, RecordIds ids, Edges edges, Judgements said) {
        if (method == Method.BEST) {
            return BestPartition.USUAL
                    .withThreshold(threshold.thousandths())
                    .cluster(ids.size(), edges, said);
        }
        var components = new ConnectedComponents(joinAt(), breakAt());
        var settled = before;
        return settled == null
                ? components.cluster(ids.size(), edges, said)
                : components.cluster(
                        edges, said, ClustersFile.read(linkage.engine(), settled, ids));
    }

    private void report(Clustering clustering) {
        out().printf(
                        "%,d records in %,d clusters, %,d of them with company, the largest of %,d: %s%n",
                        clustering.records(),
                        clustering.clusters(),
                        clustering.linkedRecords(),
                        clustering.largest(),
                        target);
        var reasons = new TreeMap<Conflict.Reason, Integer>();
        clustering
                .conflicts()
                .forEach(conflict -> reasons.merge(conflict.reason(), 1, Integer::sum));
        reasons.forEach((reason, times) ->
                out().printf("To look at, %,d times: %s%n", times, reason.sentence()));
        var outcome = new LinkedHashMap<String, Object>();
        outcome.put("verb", "cluster");
        outcome.put("status", LinkageCommand.DONE);
        outcome.put("records", clustering.records());
        outcome.put("clusters", clustering.clusters());
        outcome.put("linkedRecords", clustering.linkedRecords());
        outcome.put("largest", clustering.largest());
        outcome.put("conflicts", clustering.conflicts().size());
        outcome(outcome);
    }
}
