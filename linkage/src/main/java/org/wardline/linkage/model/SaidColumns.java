package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads which of a file's columns somebody says are which of a model's, and notes all mistakes. */
final class SaidColumns {
    private final LinkageModel model;
    private final List<String> headers;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> taken = new HashMap<>();

    SaidColumns(LinkageModel model, List<String> headers) {
        this.model = model;
        this.headers = headers;
    }

    /** The file's columns by the model's; none for a column that is left out. */
    Map<String, List<String>> read(List<String> said) {
        var columns = new LinkedHashMap<String, List<String>>();
        for (var each : said) {
            var sign = each.indexOf('=');
            if (sign < 1) {
                problems.add(
                        "\""
                                + each
                                + "\" must be a column of the model, \"=\", and a column of the file.");
                continue;
            }
            var column = each.substring(0, sign).strip();
            known(column);
            var from = headers(column, each.substring(sign + 1).strip());
            if (columns.put(column, from) != null) {
                problems.add("\"" + column + "\" is given more than once.");
            }
        }
        if (!problems.isEmpty()) {
            throw new Mistakes("The choice of columns", problems);
        }
        return columns;
    }

    private void known(String column) {
        if (model.column(column).isEmpty()) {
            problems.add(
                    "The model has no column \""
                            + column
                            + "\". It has: "
                            + String.join(", ", model.columns().stream().map(Column::name).toList())
                            + ".");
        }
    }

    private List<String> headers(String column, String text) {
        var found = new ArrayList<String>();
        if (text.isEmpty()) {
            return found;
        }
        // A header may itself have a "+" in it.
        var parts = header(text).isPresent() ? List.of(text) : List.of(text.split("\\+", -1));
        for (var part : parts) {
            var header = header(part.strip());
            if (header.isEmpty()) {
                problems.add(missing(part.strip()));
                continue;
            }
            var other = taken.put(header.get(), column);
            if (other != null) {
                problems.add(
                        "Column \""
                                + header.get()
                                + "\" of the file is given "
                                + (other.equals(column)
                                        ? "twice for \"" + column + "\"."
                                        : "for both \"" + other + "\" and \"" + column + "\"."));
            }
            found.add(header.get());
        }
        return found;
    }

    /** A header as it is written; else the only one that differs in capitals, spaces and the like. */
    private Optional<String> header(String written) {
        if (headers.contains(written)) {
            return Optional.of(written);
        }
        var alike =
                headers.stream()
                        .filter(header -> Headers.plain(header).equals(Headers.plain(written)))
                        .toList();
        return alike.size() == 1 ? Optional.of(alike.getFirst()) : Optional.empty();
    }

    private String missing(String written) {
        return "The file has no column \""
                + written
                + "\". "
                + Headers.nearest(written, headers)
                        .map(near -> "Is \"" + near + "\" meant?")
                        .orElse("It has: " + String.join(", ", headers) + ".");
    }
}
