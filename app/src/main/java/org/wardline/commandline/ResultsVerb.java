package org.wardline.commandline;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardline.demo.Demonstration;
import org.wardline.governance.ServiceAccount;
import org.wardline.reference.Forces;
import org.wardline.results.OperationResults;
import org.wardline.results.Results;
import org.wardline.results.ResultsJson;
import org.wardline.results.ResultsText;
import org.wardline.results.View;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Figures of an operation, each with its definition and the query that opens its rows. */
@Command(name = "results", description = "Figures of an operation.")
final class ResultsVerb extends Verb {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    /** How figures are printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Parameters(paramLabel = "OPERATION", description = "short name of the operation")
    String operation = "";

    @Option(
            names = "--as-at",
            paramLabel = "T",
            description =
                    "a moment such as 2026-07-10T23:00:00Z, or a day, which is counted to its end")
    @Nullable String asAt;

    @Option(
            names = "--force",
            paramLabel = "SLUG",
            description = "one force only, such as hampshire")
    @Nullable String force;

    @Option(names = "--format", paramLabel = "text|json", description = "how to print it (text)")
    Format format = Format.TEXT;

    @Option(
            names = "--view",
            paramLabel = "members|published",
            description = "all that the officer may have (members), or only what was released")
    View view = View.MEMBERS;

    @Option(
            names = "--as",
            paramLabel = "OFFICER",
            description = "sign-in name of the officer who asks")
    @Nullable String officer;

    @Override
    Integer work() throws Exception {
        var moment = moment();
        var named = officerOrDemonstration(officer).orElse(null);
        if (demonstration() && !Demonstration.loadedIn(home())) {
            err().println(
                            "This demonstration is not loaded to its end, and has no figures. ./wardline demo loads it.");
            return ExitStatus.NOTHING_DONE;
        }
        return withApplication(application -> {
            if (force != null && application.getBean(Forces.class).named(force).isEmpty()) {
                throw wrongUsage(
                        "There is no force of that name. Forces are named as in hampshire or west-yorkshire.");
            }
            Optional<OperationResults> found =
                    acting(
                            application,
                            named == null ? inDemonstration(application) : named,
                            ServiceAccount.PUBLIC_SITE,
                            "Reading results",
                            () -> read(application.getBean(Results.class), moment));
            if (found.isEmpty()) {
                err().println("There is no such operation.");
                return ExitStatus.NOTHING_DONE;
            }
            var results = found.get();
            writeJson(ResultsJson.tree(results));
            out().print(
                            switch (format) {
                                case TEXT -> application.getBean(ResultsText.class).of(results);
                                case JSON -> ResultsJson.of(results);
                            });
            out().println();
            return ExitStatus.DONE;
        });
    }

    /** A demonstration's circle is nobody's secret; published figures are asked for as anybody would. */
    private @Nullable String inDemonstration(ConfigurableApplicationContext application) {
        return switch (view) {
            case MEMBERS -> application.getBean(Demonstration.class).coordinator();
            case PUBLISHED -> null;
        };
    }

    private Optional<OperationResults> read(Results results, @Nullable Instant moment) {
        return switch (view) {
            case MEMBERS -> results.results(operation, moment, force);
            case PUBLISHED -> results.published(operation, moment, force);
        };
    }

    private @Nullable Instant moment() {
        if (asAt == null) {
            return null;
        }
        try {
            return asAt.contains("T")
                    ? OffsetDateTime.parse(asAt).toInstant()
                    : LocalDate.parse(asAt).plusDays(1).atStartOfDay(UK).toInstant();
        } catch (DateTimeException _) {
            throw wrongUsage(
                    "--as-at cannot be read. Write a moment with its zone, such as 2026-07-10T23:00:00Z, or a day, 2026-07-10.");
        }
    }
}
