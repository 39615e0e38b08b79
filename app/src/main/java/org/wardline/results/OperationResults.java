package org.wardline.results;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The figures of an operation as at a moment.
 *
 * @param operation its short name
 * @param asAt what had happened by then is counted, unless it was withdrawn by then
 * @param demonstration whether every person behind the figures is invented
 * @param view who they are fit for
 * @param forces how many forces take part in the operation
 */
public record OperationResults(
        String operation,
        String name,
        Instant asAt,
        boolean demonstration,
        View view,
        int forces,
        List<FigureResult> figures) {
    public OperationResults {
        figures = List.copyOf(figures);
    }

    /** The figure with this key. */
    public Optional<FigureResult> figure(String key) {
        return figures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    /**
     * One figure.
     *
     * @param key stable name, for programs
     * @param value for the whole operation; people and children are counted once, so it can differ from the sum by force
     * @param definition what is counted and how, with the version of the definition
     * @param query opens the rows behind it
     * @param byForce slug of a force to its own number, in the operation's order; empty when it is not told by force
     */
    public record FigureResult(
            String key,
            String title,
            Cell value,
            String definition,
            String query,
            Map<String, Cell> byForce) {
        public FigureResult {
            byForce = Collections.unmodifiableMap(new LinkedHashMap<>(byForce));
        }

        FigureResult with(Cell total, Map<String, Cell> cells) {
            return new FigureResult(key, title, total, definition, query, cells);
        }
    }

    /** The name of a covert operation stays out of logs. */
    @Override
    public String toString() {
        return "OperationResults[" + asAt + " " + view + "]";
    }
}
