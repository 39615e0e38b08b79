package org.wardline.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a figure was counted from.
 *
 * @param operation short name of the operation
 * @param force whose rows; null for all
 * @param value the figure over these rows
 * @param rows pointers, oldest first
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
        List<CountedRow> rows) {
    public FigureRows {
        rows = List.copyOf(rows);
    }

    /** The short name of a covert operation stays out of logs. */
    @Override
    public String toString() {
        return "FigureRows[" + key + "]";
    }
}
