package org.wardline.linkage.model;

import java.util.List;
import java.util.Optional;

/**
 * What is in one column of a file: what somebody looks at before choosing a model's columns.
 *
 * @param header the column's name
 * @param rows how many rows the file has
 * @param missing how many of them have nothing here: null, empty, or only spaces
 * @param distinct how many different values there are
 * @param distinctIsAtLeast whether there are more, which were not counted
 * @param frequent the most frequent values, the commonest first, then by the alphabet
 * @param shapes the most frequent shapes of values: letters as "a" and "A", digits as "9"
 * @param suggested the model's column that it would be read as
 */
public record ColumnProfile(
        String header,
        long rows,
        long missing,
        long distinct,
        boolean distinctIsAtLeast,
        List<Counted> frequent,
        List<Counted> shapes,
        Optional<String> suggested) {
    public ColumnProfile {
        frequent = List.copyOf(frequent);
        shapes = List.copyOf(shapes);
    }

    /** A text and how often it is there. */
    public record Counted(String text, long count) {}
}
