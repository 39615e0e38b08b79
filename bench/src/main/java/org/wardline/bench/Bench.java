package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** What {@code ./wardline bench} starts. */
@Command(
        name = "./wardline bench",
        description = "measure, side by side with peers",
        exitCodeOnInvalidInput = 64,
        exitCodeOnUsageHelp = 0,
        subcommands = {
            LinkageBenchCommand.class,
            PeopleCommand.class,
            MicroCommand.class,
            SecurityBenchCommand.class
        })
final class Bench {
    @Option(
            names = "--json",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "the outcome for programs")
    private @Nullable Path json;

    /** Every verb takes it; nothing is kept there by this one. */
    @Option(names = "--home", paramLabel = "DIR", scope = ScopeType.INHERIT, hidden = true)
    @SuppressWarnings("UnusedVariable")
    private @Nullable Path home;

    private Bench() {}

    /** The file that programs read, when one was asked for. */
    @Nullable Path json() {
        return json;
    }

    public static void main(String[] arguments) throws IOException {
        var bench = new Bench();
        var status = new CommandLine(bench).execute(arguments);
        if (bench.json != null && !Files.exists(bench.json)) {
            Files.writeString(bench.json, "{\"verb\": \"bench\", \"status\": " + status + "}\n");
        }
        System.exit(status);
    }
}
