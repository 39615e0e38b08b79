package org.wardline.linkage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.Source;
import org.wardline.linkage.TrainingReport;
import org.wardline.linkage.model.ModelJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "train",
        description = "estimate a model's probabilities from a file, without labels or with them")
final class TrainVerb extends LinkageVerb {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "where the trained model goes, as JSON")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private Path target;

    @Option(
            names = "--labels",
            paramLabel = "HEADER",
            description = "learn from this column, which says who is who")
    private @Nullable String labels;

    @Override
    void check() {
        written("--out", target);
    }

    @Override
    void work(Linkage linkage) {
        var model = columns().model();
        var chosen = choose(linkage, model);
        var source = chosen.source();
        if (labels != null) {
            var header = label(linkage, labels);
            source = new Source(file(), chosen.id(), without(source, header), Optional.of(header));
        }
        chosen.print(out());
        var records = linkage.read(source, model);
        var trained =
                labels == null
                        ? linkage.train(records, model)
                        : linkage.trainFromLabels(records, model);
        var report = trained.report();
        out().printf("%,d records, %,d random pairs%n", records.size(), report.randomPairs());
        report.passes().forEach(pass -> print(pass, out()));
        report.deterministic().ifPresent(sure -> print(sure, out()));
        out().printf(Locale.ROOT, "Prior: %.3g of all pairs are of one person%n", report.prior());
        notes(report, out());
        WholeFile.text(target, writer -> writer.write(ModelJson.write(trained.model())));
        out().println("Model: " + target);
        outcome(report);
    }

    private String label(Linkage linkage, String header) {
        return FileColumns.find(linkage.headers(file()), header)
                .orElseThrow(() ->
                        new LinkageInputException(
                                "There is no column \""
                                        + header
                                        + "\" in "
                                        + file().getFileName()
                                        + " (--labels)."));
    }

    /** What says who is who is not compared. */
    private static Map<String, List<String>> without(Source source, String header) {
        var columns = new LinkedHashMap<>(source.columns());
        columns.values().removeIf(headers -> headers.contains(header));
        return columns;
    }

    private static void print(TrainingReport.Pass pass, PrintWriter out) {
        out.printf(
                "  learnt from pairs that %s finds: %,d pairs, %d rounds, last change %.5f%s%n",
                pass.rule(),
                pass.pairs(),
                pass.rounds().size(),
                pass.rounds().isEmpty() ? 0.0 : pass.rounds().getLast().change(),
                pass.used() ? "" : " (too little to say: not used)");
    }

    private static void print(TrainingReport.Deterministic sure, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "Deterministic rules: %,d pairs meet one, as %.0f %% of the pairs of one person do: a prior of %.3g to begin with%n",
                sure.pairs(),
                100 * sure.share(),
                sure.prior());
    }

    static void notes(TrainingReport report, PrintWriter out) {
        report.notes().forEach(note -> out.println("Note: " + note));
        out.flush();
    }
}
