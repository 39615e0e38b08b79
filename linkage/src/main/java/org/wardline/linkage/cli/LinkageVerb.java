package org.wardline.linkage.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.Progress;
import org.wardline.linkage.Records;
import org.wardline.linkage.model.LinkageModel;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every verb has in common: the file, what the run may use, what the columns are, the outcome for programs. */
abstract class LinkageVerb implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Parameters(
            index = "0",
            paramLabel = "FILE",
            description = "CSV with a header line, or Parquet")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private Path file;

    @Option(names = "--json", paramLabel = "FILE", description = "the outcome for programs")
    private @Nullable Path json;

    @Mixin private final RunOptions run = new RunOptions();

    @Mixin private final ColumnOptions columns = new ColumnOptions();

    /** Does it. */
    abstract void work(Linkage linkage);

    /** Looks whether what was asked for can be meant, before any work is done. */
    abstract void check();

    @Override
    public final Integer call() {
        written("--json", json);
        check();
        try (var progress = progress();
                var linkage =
                        Linkage.start(run.settings(), run.quiet() ? Progress.SILENT : progress)) {
            work(linkage);
        }
        return LinkageCommand.DONE;
    }

    private ProgressBar progress() {
        return new ProgressBar(spec.commandLine().getErr(), ProgressBar.watched());
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final Path file() {
        return file;
    }

    final ColumnOptions columns() {
        return columns;
    }

    final @Nullable Path json() {
        return json;
    }

    final FileColumns choose(Linkage linkage, LinkageModel model) {
        return FileColumns.choose(linkage.engine(), file, model, columns);
    }

    final ParameterException wrongUsage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Refuses a place where no file can be written, so that no work is done in vain. */
    final void written(String option, @Nullable Path target) {
        if (target == null) {
            return;
        }
        var whole = target.toAbsolutePath().normalize();
        var folder = whole.getParent();
        if (Files.isDirectory(whole) || folder == null || !Files.isWritable(folder)) {
            throw wrongUsage(
                    "The file of "
                            + option
                            + " cannot be written there. Name one in a folder that exists and is yours to write.");
        }
        if (whole.equals(file.toAbsolutePath().normalize())) {
            throw wrongUsage("The file of " + option + " is the one that is read. Name another.");
        }
    }

    /** Refuses a threshold that cannot be meant. */
    final void possible(Threshold threshold) {
        var problem = threshold.problem();
        if (problem != null) {
            throw wrongUsage(problem);
        }
    }

    /** Writes the outcome for programs, when it is asked for. */
    final void outcome(Object outcome) {
        if (json != null) {
            WholeFile.text(json, writer -> writer.write(JSON.writeValueAsString(outcome) + "\n"));
        }
    }

    /** Records and the model that they are scored with. */
    record Ready(FileColumns columns, Records records, LinkageModel model) {}

    /** Reads the file, and trains the generic model on it unless a model was named. */
    final Ready ready(Linkage linkage) {
        var model = columns.model();
        var chosen = choose(linkage, model);
        chosen.print(out());
        var records = linkage.read(chosen.source(), model);
        out().printf("%,d records%n", records.size());
        out().flush();
        if (columns.named()) {
            return new Ready(chosen, records, model);
        }
        var trained = linkage.train(records, model);
        TrainVerb.notes(trained.report(), out());
        return new Ready(chosen, records, trained.model());
    }
}
