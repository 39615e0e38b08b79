package org.wardline.linkage.cli;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.model.Mistakes;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What {@code ./wardline linkage} starts. Exit status: 0 done, 1 nothing done, 64 wrong usage. */
@Command(
        name = "./wardline linkage",
        description = "find the records of a CSV or Parquet file that are about the same person",
        exitCodeOnInvalidInput = LinkageCommand.WRONG_USAGE,
        exitCodeOnExecutionException = LinkageCommand.NOTHING_DONE,
        subcommands = {
            ProfileVerb.class,
            TrainVerb.class,
            PredictVerb.class,
            ClusterVerb.class,
            EvaluateVerb.class,
            ExplainVerb.class
        })
public final class LinkageCommand implements Runnable {
    static final int DONE = 0;
    static final int NOTHING_DONE = 1;
    static final int WRONG_USAGE = 64;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "this")
    @SuppressWarnings("UnusedVariable")
    private boolean help;

    /** Every verb of Wardline takes it; nothing is kept there by these. */
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, hidden = true)
    @SuppressWarnings("UnusedVariable")
    private @Nullable Path home;

    private LinkageCommand() {}

    /** Carries out a command line and ends with its exit status. */
    public static void main(String... arguments) {
        System.exit(
                execute(
                        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                        arguments));
    }

    /** Carries out a command line and answers its exit status. */
    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        var command = new CommandLine(new LinkageCommand());
        command.setOut(out);
        command.setErr(err);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler(LinkageCommand::explainUsage);
        command.setExecutionExceptionHandler((failure, at, _) -> explain(failure, at.getErr()));
        var status = command.execute(arguments);
        out.flush();
        err.flush();
        return status;
    }

    private static int explainUsage(ParameterException wrong, String[] arguments) {
        var at = wrong.getCommandLine();
        at.getErr().println(wrong.getMessage());
        at.getErr().println("Usage: " + at.getHelp().synopsis(0).strip());
        return WRONG_USAGE;
    }

    /** A failure's own message may quote a record, so only sentences of the library's own are printed. */
    private static int explain(Exception failure, PrintWriter err) throws Exception {
        switch (failure) {
            case ParameterException wrong -> throw wrong;
            case LinkageInputException input -> input.problems().forEach(err::println);
            case Mistakes mistakes -> err.println(mistakes.getMessage());
            case UncheckedIOException file when ours(file) -> err.println(file.getMessage());
            default -> {
                err.println("Something went wrong inside the linkage; nothing was written.");
                err.println("It happened at " + place(failure) + ". If it stays so, report that.");
            }
        }
        return NOTHING_DONE;
    }

    private static boolean ours(UncheckedIOException failure) {
        var places = failure.getStackTrace();
        return places.length > 0 && places[0].getClassName().startsWith("org.wardline");
    }

    private static String place(Throwable failure) {
        var innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.wardline")) {
                return frame.getFileName()
                        + ":"
                        + frame.getLineNumber()
                        + " ("
                        + innermost.getClass().getSimpleName()
                        + ")";
            }
        }
        return innermost.getClass().getSimpleName();
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "Name what to do: profile, train, predict, cluster, evaluate or explain.");
    }
}
