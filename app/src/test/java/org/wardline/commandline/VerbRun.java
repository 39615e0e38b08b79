package org.wardline.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.wardline.Wardline;

/** A verb, carried out as the launcher would, and what it printed. */
public record VerbRun(int status, String out, String err) {

    /** In this process. */
    public static VerbRun of(Path home, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var usualOut = System.out;
        var usualErr = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            var status = WardlineCommand.execute(Wardline.class, at(home, arguments));
            return new VerbRun(
                    status,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(usualOut);
            System.setErr(usualErr);
        }
    }

    private static String[] at(Path home, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--home", home.toString()));
        return all.toArray(String[]::new);
    }

    /** The rows of a statement, without their heading. */
    public static List<String> rows(Path home, String... asAndStatement) {
        var arguments = new ArrayList<>(List.of("sql", "--as"));
        arguments.addAll(List.of(asAndStatement));
        var run = of(home, arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out().lines().skip(1).toList();
    }

    /** Every figure of the demonstration's operation as at a day, exact, as it is written for programs. */
    public static String figures(Path home, String day) throws IOException {
        var file = Files.createTempFile("figures", ".json");
        var run =
                of(
                        home,
                        "results",
                        "lantern",
                        "--as",
                        "national.coordinator",
                        "--as-at",
                        day,
                        "--json",
                        file.toString());
        assertThat(run.status()).as(run.err()).isZero();
        var figures = Files.readString(file);
        Files.delete(file);
        return figures;
    }

    /** In a process of its own, to be killed. */
    public static Spawned spawn(Path home, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx600m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Wardline.class.getName()));
        command.addAll(List.of(at(home, arguments)));
        Files.createDirectories(home);
        var out = Files.createTempFile("verb", ".out");
        var process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile())
                        .start();
        return new Spawned(process, out);
    }

    /** A verb at work in another process. */
    public record Spawned(Process process, Path output) implements AutoCloseable {

        /** Waits until it has printed something; fails when it ends first. */
        public String waitFor(Predicate<String> printed) throws IOException, InterruptedException {
            while (true) {
                var alive = process.isAlive();
                var text = Files.readString(output, StandardCharsets.UTF_8);
                if (printed.test(text)) {
                    return text;
                }
                if (!alive) {
                    throw new IllegalStateException("The verb ended early: " + text);
                }
                process.waitFor(20, java.util.concurrent.TimeUnit.MILLISECONDS);
            }
        }

        @Override
        public void close() {
            kill();
        }

        /** SIGKILL: no hook runs, nothing is closed. */
        public void kill() {
            process.destroyForcibly().onExit().join();
        }
    }
}
