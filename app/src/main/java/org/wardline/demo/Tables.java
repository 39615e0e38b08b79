package org.wardline.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the demonstration's own small tables: commas, a heading, no quotes. */
final class Tables {
    private Tables() {}

    /** One row of a table. */
    record Row(Map<String, String> cells) {

        /** The cell under a heading. */
        String get(String heading) {
            var cell = cells.get(heading);
            if (cell == null) {
                throw new IllegalStateException("A table of the demonstration lacks a column");
            }
            return cell;
        }
    }

    /** Rows below the heading. */
    static List<Row> rows(String name) {
        var lines = lines(name);
        var headings = lines.getFirst().split(",", -1);
        return lines.stream().skip(1).map(line -> row(headings, line)).toList();
    }

    /** Lines that are not blank. */
    static List<String> lines(String name) {
        try (var stream = Tables.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("A table of the demonstration is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("A table of the demonstration cannot be read", e);
        }
    }

    private static Row row(String[] headings, String line) {
        var cells = line.split(",", headings.length);
        var row = new HashMap<String, String>();
        for (var i = 0; i < headings.length; i++) {
            row.put(headings[i], cells[i].strip());
        }
        return new Row(row);
    }
}
