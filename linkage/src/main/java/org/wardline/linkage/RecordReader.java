package org.wardline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.Cleaner;
import org.wardline.linkage.model.Column;
import org.wardline.linkage.model.Derivation;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.Value;
import org.wardline.linkage.model.ValueKind;

/** Reads a file into {@link Records}: cleans every value once and keeps its number. */
final class RecordReader implements Engine.Rows {
    private static final int FIRST_ROWS = 1 << 14;

    private final LinkageModel model;
    private final Source source;
    private final List<String> headers;
    private final List<Column> columns = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, Integer> truths = new HashMap<>();
    private String[] ids = new String[FIRST_ROWS];
    private int[] truth = new int[FIRST_ROWS];
    private int rows;

    /** One column on its way in. */
    private static final class Reading {
        private static final int REMEMBERED = 1 << 14;

        private final Column column;
        private final int[] from;
        private final Dictionary dictionary;
        private final String[] texts = new String[REMEMBERED];
        private final int[] known = new int[REMEMBERED];
        private int[] numbers = new int[FIRST_ROWS];

        Reading(Column column, int[] from, Dictionary dictionary) {
            this.column = column;
            this.from = from;
            this.dictionary = dictionary;
        }

        /** Most columns say the same few things again and again: those are cleaned once. */
        int number(@Nullable String raw) {
            if (raw == null) {
                return -1;
            }
            var at = (raw.hashCode() * 0x9E3779B9) >>> 18;
            if (raw.equals(texts[at])) {
                return known[at];
            }
            var value = Cleaner.clean(column, raw);
            var number = value == null ? -1 : dictionary.number(value);
            texts[at] = raw;
            known[at] = number;
            return number;
        }
    }

    private RecordReader(LinkageModel model, Source source) {
        this.model = model;
        this.source = source;
        var wanted = new LinkedHashSet<String>();
        for (var column : model.columns()) {
            wanted.addAll(source.columns().getOrDefault(column.name(), List.of()));
        }
        source.truth().ifPresent(wanted::add);
        this.headers = List.copyOf(wanted);
        prepare();
    }

    static Records read(Engine engine, Source source, LinkageModel model) {
        var reader = new RecordReader(model, source);
        reader.check(engine.headers(source.file()));
        var count = engine.read(source.file(), source.id(), reader.headers, reader);
        if (count == 0) {
            throw new LinkageInputException(
                    "The file " + source.file().getFileName() + " has no records.");
        }
        return reader.records();
    }

    private void check(List<String> present) {
        var wanted = new ArrayList<>(headers);
        if (!source.id().equals(Source.NUMBERED)) {
            wanted.addFirst(source.id());
        }
        var missing = wanted.stream().filter(header -> !present.contains(header)).toList();
        if (!missing.isEmpty()) {
            throw new LinkageInputException(
                    missing.stream()
                            .map(header ->
                                    "There is no column \""
                                            + header
                                            + "\" in "
                                            + source.file().getFileName()
                                            + ". It has: "
                                            + String.join(", ", present)
                                            + ".")
                            .toList());
        }
        if (columns.isEmpty()) {
            throw new LinkageInputException(
                    "None of the file's columns is one that the model \""
                            + model.name()
                            + "\" compares.");
        }
    }

    private void prepare() {
        var shared = new HashMap<String, Dictionary>();
        for (var column : model.columns()) {
            var from = source.columns().get(column.name());
            var derived = column.derivation().map(Derivation::from);
            if (from == null && derived.filter(source.columns()::containsKey).isEmpty()) {
                continue;
            }
            var places =
                    from == null ? new int[0] : from.stream().mapToInt(headers::indexOf).toArray();
            columns.add(column);
            readings.add(
                    new Reading(
                            column,
                            places,
                            shared.computeIfAbsent(group(column.name()), _ -> new Dictionary())));
        }
    }

    /** Columns that are compared crosswise number their values together. */
    private String group(String column) {
        return model.comparisons().stream()
                .flatMap(comparison ->
                        comparison.levels().stream()
                                .filter(level -> level.test() instanceof LevelTest.Swapped)
                                .map(level -> (LevelTest.Swapped) level.test())
                                .filter(test ->
                                        comparison.column().equals(column)
                                                || test.other().equals(column))
                                .map(test ->
                                        List.of(comparison.column(), test.other()).stream()
                                                .sorted()
                                                .collect(Collectors.joining(" "))))
                .findFirst()
                .orElse(column);
    }

    @Override
    public void row(String id, @Nullable String[] values) {
        if (rows == ids.length) {
            grow();
        }
        ids[rows] = id;
        if (source.truth().isPresent()) {
            var said = values[headers.indexOf(source.truth().get())];
            truth[rows] =
                    said == null || said.isBlank()
                            ? -1 - rows
                            : truths.computeIfAbsent(said.strip(), _ -> truths.size());
        }
        for (var reading : readings) {
            reading.numbers[rows] =
                    reading.from.length == 0 ? -1 : reading.number(joined(reading, values));
        }
        for (var reading : readings) {
            if (reading.numbers[rows] < 0 && reading.column.derivation().isPresent()) {
                reading.numbers[rows] =
                        reading.number(
                                Derived.text(
                                        reading.column.derivation().get(),
                                        column -> cleaned(column, rows)));
            }
        }
        rows++;
    }

    private void grow() {
        var larger = rows * 2;
        ids = Arrays.copyOf(ids, larger);
        truth = Arrays.copyOf(truth, larger);
        for (var reading : readings) {
            reading.numbers = Arrays.copyOf(reading.numbers, larger);
        }
    }

    private static @Nullable String joined(Reading reading, @Nullable String[] values) {
        if (reading.from.length == 1) {
            return values[reading.from[0]];
        }
        var date = reading.column.kind() == ValueKind.DATE;
        var parts = new ArrayList<String>();
        for (var place : reading.from) {
            var part = values[place];
            if (part != null || date) {
                parts.add(part == null ? "" : part);
            }
        }
        return parts.isEmpty() ? null : String.join(date ? "-" : " ", parts);
    }

    private @Nullable Value cleaned(String column, int row) {
        for (var reading : readings) {
            if (reading.column.name().equals(column)) {
                var number = reading.numbers[row];
                return number < 0 ? null : reading.dictionary.value(number);
            }
        }
        return null;
    }

    private Records records() {
        var width = readings.size();
        if ((long) rows * width > Integer.MAX_VALUE - 8) {
            throw new LinkageInputException(
                    "The file has more cells than fit: leave out columns that are not compared.");
        }
        var numbers = new int[rows * width];
        for (var column = 0; column < width; column++) {
            var of = readings.get(column).numbers;
            for (var row = 0; row < rows; row++) {
                numbers[row * width + column] = of[row];
            }
        }
        return new Records(
                columns,
                Arrays.copyOf(ids, rows),
                numbers,
                readings.stream().map(reading -> reading.dictionary).toArray(Dictionary[]::new),
                source.truth().isPresent() ? Arrays.copyOf(truth, rows) : null);
    }
}
