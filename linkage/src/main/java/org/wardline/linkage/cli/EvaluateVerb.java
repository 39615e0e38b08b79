package org.wardline.linkage.cli;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.Worked;
import org.wardline.linkage.cluster.BestPartition;
import org.wardline.linkage.cluster.Edges;
import org.wardline.linkage.cluster.Judgements;
import org.wardline.linkage.evaluate.Evaluation;
import org.wardline.linkage.evaluate.Truth;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "evaluate",
        description = "measure against the truth; trains, scores and clusters unless --pairs")
final class EvaluateVerb extends LinkageVerb {
    @Option(names = "--pairs", paramLabel = "FILE", description = "pairs that are scored already")
    private @Nullable Path pairs;

    @Option(
            names = "--clusters",
            paramLabel = "FILE",
            description = "clusters that are made already")
    private @Nullable Path clusters;

    @Option(
            names = "--truth-pairs",
            paramLabel = "FILE",
            description = {
                "the truth as pairs: id_left, id_right, and label where not all are the same;",
                "with labels only the pairs named count, without all others are not the same"
            })
    private @Nullable Path truthPairs;

    @Option(
            names = "--truth-in-id",
            paramLabel = "REGEX",
            description = "the truth as a part of each id: the pattern's first group")
    private @Nullable Pattern truthInId;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "one HTML page with everything that was measured")
    private @Nullable Path report;

    @Mixin private final Threshold threshold = new Threshold();

    @Override
    void check() {
        written("--report", report);
        possible(threshold);
        var truths =
                Stream.of(truthPairs != null, truthInId != null, columns().truth() != null)
                        .filter(given -> given)
                        .count();
        if (truths > 1) {
            throw wrongUsage("Give one of --truth, --truth-pairs and --truth-in-id.");
        }
        if (truthInId != null && truthInId.matcher("").groupCount() < 1) {
            throw wrongUsage(
                    "The pattern of --truth-in-id needs a group, such as '^rec-([0-9]+)-'.");
        }
        if (clusters == null && threshold.thousandths() < BestPartition.USUAL.missing()) {
            throw wrongUsage("Clusters cannot be joined on evidence of less than -1 bit.");
        }
    }

    @Override
    void work(Linkage linkage) {
        var evaluation = pairs == null ? ofOwn(linkage) : ofFile(linkage, pairs);
        var measured = evaluation.report();
        Measures.print(measured, out());
        if (report != null) {
            WholeFile.text(report, writer -> writer.write(measured.toHtml()));
            out().println("Report: " + report);
        }
        var json = json();
        if (json != null) {
            WholeFile.text(json, writer -> writer.write(measured.toJson()));
        }
    }

    /** Pairs that are scored here, so that blocking and comparisons can be measured as well. */
    private Evaluation ofOwn(Linkage linkage) {
        var model = columns().model();
        // Before the work: a truth that is not there is found out at once.
        var first = choose(linkage, model);
        var ids = RecordIds.read(linkage.engine(), first);
        var truth = truth(linkage, first, ids);
        var ready = ready(linkage);
        var prediction = linkage.predict(ready.records(), ready.model(), Linkage.WORTH_KEEPING);
        var scored = prediction.pairs();
        return of(linkage, ids, scored.edges(), truth, ready.model().name())
                .workings(Worked.of(ready.records(), ready.model(), scored))
                .blocking(linkage.blocking(ready.records(), ready.model(), truth));
    }

    private Evaluation ofFile(Linkage linkage, Path scored) {
        var chosen = choose(linkage, columns().model());
        var ids = RecordIds.read(linkage.engine(), chosen);
        var truth = truth(linkage, chosen, ids);
        var edges = PairsFile.read(linkage.engine(), scored, ids);
        return of(linkage, ids, edges, truth, String.valueOf(scored.getFileName()));
    }

    private Evaluation of(
            Linkage linkage, RecordIds ids, Edges edges, Truth truth, String scoredBy) {
        var made = clusters;
        var clustering =
                made == null
                        ? BestPartition.USUAL
                                .withThreshold(threshold.thousandths())
                                .cluster(ids.size(), edges, Judgements.none())
                        : ClustersFile.read(linkage.engine(), made, ids);
        return Evaluation.of(
                        file().getFileName() + ", scored by " + scoredBy,
                        ids.size(),
                        edges,
                        truth,
                        threshold.thousandths())
                .clusters(clustering);
    }

    private Truth truth(Linkage linkage, FileColumns chosen, RecordIds ids) {
        var given = truthPairs;
        if (given != null) {
            return Truths.pairs(linkage.engine(), given, ids);
        }
        if (truthInId != null) {
            return Truths.inId(ids, truthInId);
        }
        var header =
                chosen.truth()
                        .orElseThrow(() ->
                                wrongUsage(
                                        "Say what the truth is: --truth HEADER, --truth-pairs FILE or --truth-in-id REGEX."));
        return Truths.column(linkage.engine(), chosen, header);
    }
}
