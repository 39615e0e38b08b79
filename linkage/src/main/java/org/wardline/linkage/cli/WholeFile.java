package org.wardline.linkage.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are there whole or not at all: under a passing name first, which is then changed. */
final class WholeFile {
    private WholeFile() {}

    /** Puts a file where it is told to. */
    @FunctionalInterface
    interface Making {
        void make(Path passing) throws IOException;
    }

    /** Writes text. */
    @FunctionalInterface
    interface Writing {
        void write(BufferedWriter writer) throws IOException;
    }

    static void text(Path file, Writing writing) {
        make(
                file,
                passing -> {
                    try (var writer = Files.newBufferedWriter(passing)) {
                        writing.write(writer);
                    }
                });
    }

    static void make(Path file, Making making) {
        var whole = file.toAbsolutePath();
        var passing =
                whole.resolveSibling(
                        "." + whole.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            try {
                making.make(passing);
                Files.move(passing, whole, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(passing);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(
                    "The file "
                            + file
                            + " could not be written. Look whether its folder is there, yours to write, and has room.",
                    problem);
        }
    }
}
