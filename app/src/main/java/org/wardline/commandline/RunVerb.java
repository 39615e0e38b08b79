package org.wardline.commandline;

import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves Wardline on this machine until it is stopped. */
@Command(name = "run", description = "Serve Wardline on this machine.")
final class RunVerb extends Verb {

    @Option(names = "--port", paramLabel = "N", description = "port on this machine (8080)")
    int port = 8080;

    @Override
    Integer work() throws Exception {
        if (ServerFile.of(home()).serving().isPresent()) {
            err().println("This home is being served already. Stop that with ./wardline stop.");
            return ExitStatus.NOTHING_DONE;
        }
        try (var serving = Serving.start(application(), home(), onMachine(port))) {
            writeJson(Map.of("url", serving.address(), "port", serving.port()));
            serving.announce(out());
            serving.await();
        }
        return ExitStatus.DONE;
    }
}
