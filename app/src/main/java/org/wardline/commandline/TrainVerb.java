package org.wardline.commandline;

import org.springframework.boot.WebApplicationType;
import org.wardline.demo.Demonstration;
import picocli.CommandLine.Command;

/**
 * Starts everything once, replays a short demonstration and stops, so that the Java virtual machine can keep what it
 * learnt: later starts and loads are quicker for it.
 */
@Command(name = "train", hidden = true, description = "Start once, for the start-up cache.")
final class TrainVerb extends Verb {

    @Override
    Integer work() {
        try (var application =
                application().open(home(), WebApplicationType.SERVLET, "--server.port=0")) {
            application.getBean(Demonstration.class).rehearse();
            return application.isRunning() ? ExitStatus.DONE : ExitStatus.NOTHING_DONE;
        }
    }
}
