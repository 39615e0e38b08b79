package org.wardline.commandline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardline.demo.Demonstration;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actors;
import org.wardline.governance.AuditLog;
import org.wardline.governance.ServiceAccount;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** What every verb has in common: the home, the outcome as JSON, and the officer in whose name it acts. */
abstract class Verb implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(tools.jackson.databind.SerializationFeature.INDENT_OUTPUT)
                    .build();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    CommandSpec spec;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "where everything is kept (WARDLINE_HOME, else .wardline here)")
    @Nullable Path home;

    @Option(names = "--json", paramLabel = "FILE", description = "write the outcome for programs")
    @Nullable Path json;

    /** What the verb does; answers its exit status. */
    abstract Integer work() throws Exception;

    @Override
    public final Integer call() throws Exception {
        if (json != null && !writable(json.toAbsolutePath())) {
            throw wrongUsage("The file of --json cannot be written there. Name another.");
        }
        return work();
    }

    /** Whether the outcome can be written once the work is done: asked first, so that no work is done in vain. */
    private static boolean writable(Path file) {
        try {
            var folder = file.getParent();
            if (folder == null || Files.isDirectory(file)) {
                return false;
            }
            Files.createDirectories(folder);
            return Files.exists(file) ? Files.isWritable(file) : Files.isWritable(folder);
        } catch (IOException _) {
            return false;
        }
    }

    /** Refuses a port that no machine has; 0 lets the machine choose. */
    final int onMachine(int port) {
        if (port < 0 || port > 65_535) {
            throw wrongUsage("A port lies between 1 and 65535.");
        }
        return port;
    }

    /** The home to work on. */
    final Path home() {
        if (home != null) {
            return home;
        }
        var named = System.getenv("WARDLINE_HOME");
        return Path.of(named == null || named.isBlank() ? ".wardline" : named);
    }

    final Application application() {
        return ((WardlineCommand) spec.root().userObject()).application();
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** Refuses a command line that cannot be meant. */
    final ParameterException wrongUsage(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** Whether the home holds a demonstration. */
    final boolean demonstration() {
        return Files.exists(home().resolve("DEMONSTRATION"));
    }

    /** Writes the outcome for programs, when it is asked for. */
    final void writeJson(Object outcome) throws IOException {
        if (json != null) {
            Files.writeString(
                    json, JSON.writeValueAsString(outcome) + "\n", StandardCharsets.UTF_8);
        }
    }

    /** The application without its web server, closed afterwards with the audit log sealed. */
    final <T> T withApplication(Work<T> work) throws Exception {
        try (var application = application().open(home(), WebApplicationType.NONE)) {
            if (demonstration()) {
                // It sets the clock to where the demonstration stands.
                application.getBean(Demonstration.class);
            }
            try {
                return work.in(application);
            } finally {
                application.getBean(AuditLog.class).seal();
            }
        }
    }

    /** Work that needs the application. */
    @FunctionalInterface
    interface Work<T> {
        T in(ConfigurableApplicationContext application) throws Exception;
    }

    /**
     * Does the work in an officer's name; where none is named, in a demonstration's home only, as the service account.
     */
    final <T> T acting(
            ConfigurableApplicationContext application,
            @Nullable String officer,
            ServiceAccount inDemonstration,
            String purpose,
            Callable<T> work) {
        var actors = application.getBean(Actors.class);
        if (officer == null) {
            return actors.asService(inDemonstration, work);
        }
        var found = application.getBean(Accounts.class).named(officer);
        return actors.as(
                actors.atConsole(
                        found.orElseThrow(() ->
                                wrongUsage(
                                        "There is no active officer with that sign-in name (--as).")),
                        purpose),
                work);
    }

    /** Refuses to act in nobody's name on real data. */
    final Optional<String> officerOrDemonstration(@Nullable String officer) {
        if (officer == null && !demonstration()) {
            throw wrongUsage(
                    "Say in whose name: --as OFFICER. Only a demonstration's home may leave it out.");
        }
        return Optional.ofNullable(officer);
    }
}
