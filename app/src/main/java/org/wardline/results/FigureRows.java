package org.wardline.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a figure was counted from.
 *
 * @param operation short name of the operation
 * @param force whose rows; null for all
 * @param value the figure; to an officer of a force, over these rows
 * @param rows pointers, oldest first
 * @param kept how many more rows of the desk were counted and are kept to lists on which the reader is not
 */
public record FigureRows(
        String operation,
        String key,
        String title,
        String definition,
        String query,
        Instant asAt,
        @Nullable String force,
        int value,
        List<CountedRow> rows,
        int kept) {
    public FigureRows {
        rows = List.copyOf(rows);
    }

    /** The short name of a covert operation stays out of logs. */
    @Override
    public String toString() {
        return "FigureRows[" + key + "]";
    }
}
