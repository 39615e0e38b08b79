package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which of a file's columns are read as which columns of a model.
 *
 * @param columns the file's columns by the model's, in the order of the model; several are read as one value, joined by
 *     "-" in a date and by a space elsewhere
 * @param unused columns of the file that nothing is read from, in their order
 */
public record ColumnMapping(Map<String, List<String>> columns, List<String> unused) {
    public ColumnMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        unused = List.copyOf(unused);
    }

    /** What the names of the file's columns suggest. */
    public static ColumnMapping suggest(LinkageModel model, List<String> headers) {
        return of(model, headers, List.of(), List.of());
    }

    /**
     * What somebody says, and for the model's other columns what the names suggest.
     *
     * @param headers names of the file's columns
     * @param reserved those that are something else, such as the id of the record
     * @param said each {@code column=header}, {@code column=header+header+header}, or {@code column=} to leave a column
     *     out
     * @throws Mistakes when the file has no such column, the model has none, or one is given twice; with all of them
     */
    public static ColumnMapping of(
            LinkageModel model,
            List<String> headers,
            Collection<String> reserved,
            List<String> said) {
        var explicit = new SaidColumns(model, headers).read(said);
        var free = new LinkedHashSet<>(headers);
        free.removeAll(reserved);
        explicit.values().forEach(free::removeAll);
        var found = new LinkedHashMap<>(explicit);
        // A name that says it in full comes before one that has to be read: "fname_c1" is no second
        // "fname".
        suggest(model, free, found, Headers::plain);
        suggest(model, free, found, Headers::core);
        var ordered = new LinkedHashMap<String, List<String>>();
        for (var column : model.columns()) {
            var from = found.getOrDefault(column.name(), List.of());
            if (!from.isEmpty()) {
                ordered.put(column.name(), from);
            }
        }
        return new ColumnMapping(ordered, List.copyOf(free));
    }

    private static void suggest(
            LinkageModel model,
            Set<String> free,
            Map<String, List<String>> found,
            UnaryOperator<String> reading) {
        for (var column : model.columns()) {
            if (found.containsKey(column.name())) {
                continue;
            }
            var names = new ArrayList<>(List.of(column.name()));
            names.addAll(column.aliases());
            for (var alias : names) {
                var headers = headers(alias, free, reading);
                if (headers.isPresent()) {
                    found.put(column.name(), headers.get());
                    free.removeAll(headers.get());
                    break;
                }
            }
        }
    }

    /** The free columns that an alias names: one, or one for each part between the signs of "by+bm+bd". */
    private static Optional<List<String>> headers(
            String alias, Set<String> free, UnaryOperator<String> reading) {
        var headers = new ArrayList<String>();
        for (var part : alias.split("\\+", -1)) {
            var wanted = Headers.plain(part);
            free.stream()
                    .filter(header ->
                            reading.apply(header).equals(wanted) && !headers.contains(header))
                    .findFirst()
                    .ifPresent(headers::add);
        }
        return headers.size() == alias.split("\\+", -1).length
                ? Optional.of(headers)
                : Optional.empty();
    }

    /** The model's column that a column of the file is read as. */
    public Optional<String> readAs(String header) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().contains(header))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
