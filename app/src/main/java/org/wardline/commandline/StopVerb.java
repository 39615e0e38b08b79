package org.wardline.commandline;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wardline.database.EmbeddedDatabases;
import picocli.CommandLine.Command;

/** Stops what serves a home, and a database that a killed process left running. */
@Command(name = "stop", description = "Stop what serves this home.")
final class StopVerb extends Verb {
    private static final long PATIENCE_SECONDS = 60;

    @Override
    Integer work() throws Exception {
        var file = ServerFile.of(home());
        var serving = file.serving();
        if (serving.isPresent()) {
            serving.get().destroy();
            try {
                serving.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException _) {
                err().println("It has been told to stop, and has not yet. Look again in a minute.");
                return ExitStatus.NOTHING_DONE;
            }
        }
        file.remove();
        var orphan = EmbeddedDatabases.stopOrphan(home());
        writeJson(Map.of("stopped", serving.isPresent() || orphan));
        if (serving.isEmpty() && !orphan) {
            out().println("Nothing serves this home.");
            return ExitStatus.NOTHING_DONE;
        }
        out().println(
                        serving.isPresent()
                                ? "Stopped."
                                : "Stopped a database that was left running.");
        return ExitStatus.DONE;
    }
}
