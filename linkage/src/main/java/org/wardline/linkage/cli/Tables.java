package org.wardline.linkage.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Engine;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.Source;

/** Reads the small tables that name records: pairs, judgements, clusters. Rows keep their order. */
final class Tables {
    private static final List<String> LEFT =
            List.of("idleft", "left", "uniqueidl", "recidl", "idl", "lid", "leftid", "id1", "ida");
    private static final List<String> RIGHT =
            List.of(
                    "idright",
                    "right",
                    "uniqueidr",
                    "recidr",
                    "idr",
                    "rid",
                    "rightid",
                    "id2",
                    "idb");

    private final Engine engine;
    private final Path file;
    private final RecordIds ids;
    private final List<String> headers;

    Tables(Engine engine, Path file, RecordIds ids) {
        this.engine = engine;
        this.file = file;
        this.ids = ids;
        this.headers = engine.headers(file);
    }

    /** Hears of a row that names two records. */
    @FunctionalInterface
    interface Two {
        void row(int left, int right, @Nullable String value, int row);
    }

    /** Hears of a row that names one. */
    @FunctionalInterface
    interface One {
        void row(int record, String value);
    }

    /** The column with one of these names, written without signs and in small letters. */
    Optional<String> column(List<String> names) {
        return FileColumns.named(headers, names);
    }

    /** Rows of two records, and one more column if there is a wish for it. */
    void pairs(Optional<String> third, Two two) {
        var left = column(LEFT).orElseThrow(() -> lacks("id_left and id_right"));
        var right = column(RIGHT).orElseThrow(() -> lacks("id_left and id_right"));
        var wanted = third.map(header -> List.of(left, right, header)).orElse(List.of(left, right));
        var row = new int[1];
        engine.read(
                file,
                Source.NUMBERED,
                wanted,
                (_, values) -> {
                    row[0]++;
                    var one = number(values[0], row[0]);
                    var other = number(values[1], row[0]);
                    if (one == other) {
                        throw wrong(row[0], "names the same record twice");
                    }
                    two.row(one, other, values.length > 2 ? values[2] : null, row[0]);
                });
    }

    /** Rows of one record each. */
    void records(List<String> idNames, List<String> valueNames, String what, One one) {
        var id = column(idNames).or(() -> Optional.of(headers.getFirst())).get();
        var value = column(valueNames).orElseThrow(() -> lacks(what));
        var row = new int[1];
        engine.read(
                file,
                Source.NUMBERED,
                List.of(id, value),
                (_, values) -> {
                    row[0]++;
                    var said = values[1];
                    if (said == null) {
                        throw wrong(row[0], "has an empty cell");
                    }
                    one.row(number(values[0], row[0]), said);
                });
    }

    private int number(@Nullable String id, int row) {
        var number = id == null ? -1 : ids.number(id);
        if (number < 0) {
            throw wrong(row, "names a record that the file of records does not have");
        }
        return number;
    }

    LinkageInputException wrong(int row, String what) {
        return new LinkageInputException(
                "Row " + row + " of " + file.getFileName() + " " + what + ".");
    }

    LinkageInputException lacks(String what) {
        return new LinkageInputException(
                "The file "
                        + file.getFileName()
                        + " needs a header line with "
                        + what
                        + ". It has: "
                        + String.join(", ", headers)
                        + ".");
    }
}
