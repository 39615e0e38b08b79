package org.wardline.commandline;

import org.springframework.boot.WebApplicationType;
import picocli.CommandLine.Command;

/** Starts everything once and stops, so that the Java virtual machine can keep what it learnt for quicker starts. */
@Command(name = "train", hidden = true, description = "Start once, for the start-up cache.")
final class TrainVerb extends Verb {

    @Override
    Integer work() {
        try (var application =
                application().open(home(), WebApplicationType.SERVLET, "--server.port=0")) {
            return application.isRunning() ? ExitStatus.DONE : ExitStatus.NOTHING_DONE;
        }
    }
}
