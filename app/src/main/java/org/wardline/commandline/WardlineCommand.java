package org.wardline.commandline;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All the verbs. {@code ./wardline help} describes them. */
@Command(
        name = "wardline",
        description = "Co-ordinates a national operation against online child sexual abuse.",
        subcommands = {
            DemoVerb.class,
            RunVerb.class,
            StopVerb.class,
            IngestVerb.class,
            ResultsVerb.class,
            VerifyAuditVerb.class,
            SqlVerb.class,
            TrainVerb.class
        })
public final class WardlineCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    CommandSpec spec;

    private final Application application;

    private WardlineCommand(Application application) {
        this.application = application;
    }

    /**
     * Carries out a command line and answers its exit status.
     *
     * @param main the Spring Boot class of the application
     */
    public static int execute(Class<?> main, String... arguments) {
        return of(Application.of(main)).execute(arguments);
    }

    /** The command line, for an application started so. */
    static CommandLine of(Application application) {
        var command = new CommandLine(new WardlineCommand(application));
        command.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
        command.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler(WardlineCommand::explainUsage);
        command.setExecutionExceptionHandler(
                (failure, at, _) -> Failures.explain(failure, at.getErr()));
        return command;
    }

    Application application() {
        return application;
    }

    private static int explainUsage(ParameterException wrong, String[] arguments) {
        var at = wrong.getCommandLine();
        at.getErr().println(wrong.getMessage());
        at.getErr().println("Usage: ./" + at.getHelp().synopsis(0).strip());
        return ExitStatus.WRONG_USAGE;
    }

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "Name a verb; ./wardline help lists them.");
    }
}
