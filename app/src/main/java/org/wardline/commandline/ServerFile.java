package org.wardline.commandline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.wardline.database.Home;

/** Which process serves a home: written once it serves, so that {@code stop} finds it. */
record ServerFile(Path file) {

    static ServerFile of(Path home) {
        return new ServerFile(home.resolve("serving"));
    }

    void write(Home home, int port) {
        home.writePrivately(file, ProcessHandle.current().pid() + " " + port + "\n");
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    /** The process that serves the home, if it lives. A number that another program has taken since does not count. */
    Optional<ProcessHandle> serving() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", -1);
        return ProcessHandle.of(Long.parseLong(words[0]))
                .filter(process -> process.info().command().orElse("java").contains("java"));
    }
}
