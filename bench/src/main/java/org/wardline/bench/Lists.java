package org.wardline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** The lists of names and places that people are invented from; {@code PROVENANCE.md} beside them says whence. */
final class Lists {
    private Lists() {}

    /** The lines of a list, each split at its commas. */
    static List<String[]> rows(String name) {
        var path = "names/" + name + ".csv.gz";
        try (var stream = Objects.requireNonNull(Lists.class.getResourceAsStream(path), path);
                var reader =
                        new BufferedReader(
                                new InputStreamReader(
                                        new GZIPInputStream(stream), StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A list of names cannot be read", e);
        }
    }

    /** Those of a list, in the column given, weighted by another column. */
    static Weighted<String> weighted(List<String[]> rows, int column, int weight) {
        return new Weighted<>(
                rows.stream().map(row -> row[column]).toList(),
                rows.stream().mapToDouble(row -> Double.parseDouble(row[weight])).toArray());
    }
}
