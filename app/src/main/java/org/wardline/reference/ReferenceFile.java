package org.wardline.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists that Wardline ships. Where they come from: {@code reference/PROVENANCE.md} beside them. */
final class ReferenceFile {
    private ReferenceFile() {}

    /** A list's lines below its heading, cut at the separator. */
    static List<List<String>> rows(String name, char separator) {
        try (var stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split("\\" + separator, -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A reference list cannot be read", e);
        }
    }

    static InputStream open(String name) {
        var stream = ReferenceFile.class.getResourceAsStream("/reference/" + name);
        if (stream == null) {
            throw new IllegalStateException("A reference list is missing");
        }
        return stream;
    }
}
