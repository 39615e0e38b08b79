package org.wardline.commandline;

import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.springframework.context.ConfigurableApplicationContext;
import org.wardline.clocks.OperationClock;
import org.wardline.database.SqlConsole;
import org.wardline.database.SqlConsole.Answer;
import org.wardline.governance.Action;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.governance.ServiceAccount;
import org.wardline.kernel.Decision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One SQL statement, for whoever runs this machine. Under row-level security as app; the owner is not held by it. */
@Command(name = "sql", description = "Run one statement: --as app|owner 'STATEMENT'.")
final class SqlVerb extends Verb {

    @Option(
            names = "--as",
            required = true,
            paramLabel = "app|owner",
            description =
                    "database role; with app, a second --as names the officer to act as, else nobody acts")
    List<String> as = new ArrayList<>();

    @Option(names = "--officer", paramLabel = "NAME", description = "the officer to act as")
    @Nullable String officer;

    @Parameters(paramLabel = "STATEMENT", description = "the statement, in quotes")
    String statement = "";

    @Override
    Integer work() throws Exception {
        var roles = as.stream().filter(name -> name.equals("app") || name.equals("owner")).toList();
        var officers =
                new ArrayList<>(
                        as.stream()
                                .filter(name -> !name.equals("app") && !name.equals("owner"))
                                .toList());
        if (officer != null) {
            officers.add(officer);
        }
        if (roles.size() != 1 || officers.size() > 1) {
            throw wrongUsage("Say --as app or --as owner, and at most one officer.");
        }
        var named = officers.isEmpty() ? null : officers.getFirst();
        var owner = roles.getFirst().equals("owner");
        if (owner && !demonstration()) {
            throw wrongUsage(
                    "Statements as owner see past need to know: only a demonstration's home takes them. Say --as app --officer NAME.");
        }
        if (!owner && statement.strip().replaceFirst(";$", "").contains(";")) {
            throw wrongUsage("One statement at a time, without a semicolon in it.");
        }
        try {
            var answer =
                    withApplication(application -> {
                        var taken = application.getBean(OperationClock.class).realTime();
                        var rows = run(application, owner, named);
                        writeJson(asJson(rows, named == null ? nobody(owner) : named, taken));
                        return rows;
                    });
            print(answer);
            return ExitStatus.DONE;
        } catch (SQLException | IllegalStateException e) {
            if (!explained(e)) {
                throw e;
            }
            return ExitStatus.NOTHING_DONE;
        }
    }

    private Answer run(
            ConfigurableApplicationContext application, boolean owner, @Nullable String named)
            throws SQLException {
        var console = application.getBean(SqlConsole.class);
        if (!owner && named == null) {
            return console.asNobody(statement);
        }
        return acting(
                application,
                named,
                ServiceAccount.CONSOLE,
                "A statement on this machine",
                () -> {
                    var on = On.many(owner ? "database as owner" : "database");
                    var commands = application.getBean(Commands.class);
                    commands.require(Action.RUN_SQL, on);
                    // The entry commits before anything is read: whatever the statement does, it
                    // was asked.
                    commands.run(Action.RUN_SQL, on, null, () -> Decision.done(true)).orThrow();
                    return owner ? console.asOwner(statement) : console.asActor(statement);
                });
    }

    /** PostgreSQL's own sentence about the statement that was typed; its detail, which may quote rows, is left out. */
    private boolean explained(Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof PSQLException refused && refused.getServerErrorMessage() != null) {
                err().println(
                                "PostgreSQL refused it: "
                                        + Shown.of(
                                                String.valueOf(
                                                        refused.getServerErrorMessage()
                                                                .getMessage())));
                return true;
            }
        }
        return false;
    }

    private static String nobody(boolean owner) {
        return owner ? "owner" : "nobody";
    }

    /** A file of rows says who took them out, and when: the log's entry has the same. */
    private static Object asJson(Answer answer, String by, Instant at) {
        var outcome = new LinkedHashMap<String, Object>();
        outcome.put("taken_by", by);
        outcome.put("taken_at", at.truncatedTo(ChronoUnit.SECONDS).toString());
        if (answer.columns().isEmpty()) {
            outcome.put("changed", answer.changed());
        } else {
            outcome.put("columns", answer.columns());
            outcome.put("rows", answer.rows());
            outcome.put("cut", answer.cut());
        }
        return outcome;
    }

    private void print(Answer answer) {
        if (answer.columns().isEmpty()) {
            out().println(Math.max(0, answer.changed()) + " rows changed");
            return;
        }
        out().println(String.join("\t", answer.columns().stream().map(Shown::of).toList()));
        for (var row : answer.rows()) {
            out().println(
                            String.join(
                                    "\t",
                                    row.stream()
                                            .map(value -> value == null ? "" : Shown.of(value))
                                            .toList()));
        }
        if (answer.cut()) {
            err().println(
                            "There are more: only the first %,d rows are answered. Narrow the statement."
                                    .formatted(SqlConsole.MOST));
        }
    }
}
