package org.wardline.commandline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardline.database.EmbeddedDatabases;
import org.wardline.demo.Demonstration;
import org.wardline.demo.Demonstration.Standing;
import org.wardline.governance.Actors;
import org.wardline.governance.ServiceAccount;
import org.wardline.kernel.DemonstrationLabel;
import org.wardline.results.Announcement;
import org.wardline.results.Announcements;
import org.wardline.results.OperationResults;
import org.wardline.results.PlainWords;
import org.wardline.results.Results;
import org.wardline.results.ResultsJson;
import org.wardline.results.ResultsText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Loads an invented national operation, prints what is announced about it, and serves it. */
@Command(
        name = "demo",
        description = "Load an invented national operation, print its announcements, serve it.")
final class DemoVerb extends Verb {
    /** Forces whose own announcements are printed. */
    private static final List<String> SPOKEN_FOR = List.of("hampshire", "dorset");

    @Option(names = "--no-serve", description = "load and print only")
    boolean noServe;

    @Option(names = "--port", paramLabel = "N", description = "port on this machine (8080)")
    int port = 8080;

    @Option(names = "--reset", description = "delete the demonstration in this home first")
    boolean reset;

    @Override
    Integer work() throws Exception {
        onMachine(port);
        if (ServerFile.of(home()).serving().isPresent()) {
            err().println(
                            "This home is being served. Stop that with ./wardline stop, then try again.");
            return ExitStatus.NOTHING_DONE;
        }
        if (reset && Files.exists(home()) && !cleared()) {
            return ExitStatus.NOTHING_DONE;
        }
        var standing = Demonstration.loadedIn(home()) ? Standing.LOADED : loaded();
        if (standing == Standing.CUT_SHORT) {
            err().println("An earlier load was cut short: making this home anew.");
            if (!cleared()) {
                return ExitStatus.NOTHING_DONE;
            }
            standing = loaded();
        }
        if (standing == Standing.OTHERS) {
            err().println(
                            "This home is in use: nothing invented is put into it. Name another with --home.");
            return ExitStatus.NOTHING_DONE;
        }
        if (noServe) {
            try (var application = application().open(home(), WebApplicationType.NONE)) {
                print(application);
            }
            return ExitStatus.DONE;
        }
        try (var serving = Serving.start(application(), home(), port)) {
            print(serving.application());
            serving.announce(out());
            serving.await();
        }
        return ExitStatus.DONE;
    }

    private boolean cleared() {
        if (EmbeddedDatabases.deleteDemonstration(home())) {
            return true;
        }
        err().println(
                        "This home holds no demonstration, or somebody uses it: nothing was deleted.");
        return false;
    }

    /** Loads the demonstration where it is not there yet. */
    private Standing loaded() throws Exception {
        return withApplication(application -> {
            var demonstration = application.getBean(Demonstration.class);
            var standing = demonstration.standing();
            if (standing == Standing.EMPTY) {
                out().println("Writing invented reports and decisions, and replaying them ...");
                out().flush();
                var bar = ProgressBar.of(out(), "decisions");
                demonstration.load(bar::show);
                return Standing.LOADED;
            }
            return standing;
        });
    }

    private void print(ConfigurableApplicationContext application) throws Exception {
        var published = announced(application).figures();
        var exact = members(application, published.asAt());
        var words = application.getBean(PlainWords.class);
        say("Announced nationally", words.national(published));
        for (var force : SPOKEN_FOR) {
            say("Announced locally", words.force(published, exact, force));
        }
        where(application.getBean(Demonstration.class));
        if (json != null) {
            writeJson(ResultsJson.tree(exact));
        }
        out().flush();
    }

    private void say(String heading, String sentences) {
        out().println();
        out().println(heading);
        out().println(ResultsText.wrapped(sentences));
    }

    /** The same figures unsuppressed, as the operation's circle has them. */
    private OperationResults members(ConfigurableApplicationContext application, Instant asAt)
            throws Exception {
        return acting(
                        application,
                        application.getBean(Demonstration.class).coordinator(),
                        ServiceAccount.PUBLIC_SITE,
                        "Reading results",
                        () ->
                                application
                                        .getBean(Results.class)
                                        .results(Demonstration.OPERATION, asAt, null))
                .orElseThrow();
    }

    /** The released announcement, as anybody signed in may read it. */
    private static Announcement announced(ConfigurableApplicationContext application) {
        return application
                .getBean(Actors.class)
                .asService(
                        ServiceAccount.PUBLIC_SITE,
                        () ->
                                application
                                        .getBean(Announcements.class)
                                        .released(Demonstration.OPERATION))
                .getFirst();
    }

    private void where(Demonstration demonstration) {
        var out = out();
        out.println();
        out.println(ResultsText.wrapped(DemonstrationLabel.TEXT));
        Path folder = home().resolve(Demonstration.FOLDER);
        out.println("The files it was read from: " + folder);
        out.println(
                "Sign in as any of these, with the password \"" + demonstration.password() + "\":");
        demonstration.signInNames().forEach(name -> out.println("  " + name));
    }
}
