package org.wardline.linkage.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Engine;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.Records;
import org.wardline.linkage.ScoredPairs;
import org.wardline.linkage.Worked;
import org.wardline.linkage.cluster.Edges;

/**
 * Scored pairs as a file: {@code id_left}, {@code id_right}, {@code weight} (log2 of the odds, prior included),
 * {@code probability}, {@code prior_weight}, then for each comparison the label of the level that held, empty where a
 * value was missing, and what it weighs. The weights of a line add up to the first one.
 */
final class PairsFile {
    private static final List<String> WEIGHTS = List.of("weight", "matchweight", "bits");
    private static final List<String> PROBABILITIES = List.of("probability", "matchprobability");

    private PairsFile() {}

    static void write(Engine engine, Path file, Records records, ScoredPairs pairs, Worked worked) {
        if (!parquet(file)) {
            WholeFile.text(file, writer -> lines(writer, records, pairs, worked));
            return;
        }
        var numbers = new ArrayList<>(List.of("weight", "probability", "prior_weight"));
        pairs.comparisons().forEach(comparison -> numbers.add(comparison.name() + "_weight"));
        WholeFile.make(
                file,
                passing -> {
                    var csv = passing.resolveSibling(passing.getFileName() + ".csv");
                    WholeFile.text(csv, writer -> lines(writer, records, pairs, worked));
                    try {
                        engine.parquet(csv, numbers, passing);
                    } finally {
                        Files.deleteIfExists(csv);
                    }
                });
    }

    private static boolean parquet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    private static void lines(
            BufferedWriter writer, Records records, ScoredPairs pairs, Worked worked)
            throws IOException {
        var comparisons = pairs.comparisons();
        var cells =
                new ArrayList<>(
                        List.of("id_left", "id_right", "weight", "probability", "prior_weight"));
        for (var comparison : comparisons) {
            cells.add(comparison.name());
            cells.add(comparison.name() + "_weight");
        }
        Csv.line(writer, cells);
        for (var pair = 0; pair < pairs.size(); pair++) {
            cells.clear();
            cells.add(records.id(pairs.left(pair)));
            cells.add(records.id(pairs.right(pair)));
            cells.add(Csv.bits(pairs.weight(pair)));
            cells.add(String.format(Locale.ROOT, "%.9f", pairs.probability(pair)));
            cells.add(Csv.bits(worked.prior()));
            for (var at = 0; at < comparisons.size(); at++) {
                var level = pairs.level(pair, at);
                cells.add(level < 0 ? "" : comparisons.get(at).levels().get(level).label());
                cells.add(Csv.bits(worked.weight(pair, at)));
            }
            Csv.line(writer, cells);
        }
    }

    /** Reads pairs that were scored here or elsewhere. */
    static Edges read(Engine engine, Path file, RecordIds ids) {
        var table = new Tables(engine, file, ids);
        var weight = table.column(WEIGHTS);
        var column = weight.or(() -> table.column(PROBABILITIES));
        if (column.isEmpty()) {
            throw table.lacks("id_left, id_right and weight (in bits) or probability");
        }
        var pairs = new Growing();
        table.pairs(
                column,
                (left, right, value, row) -> {
                    var number = number(value);
                    if (number.isEmpty() || (weight.isEmpty() && !chance(number.get()))) {
                        throw table.wrong(row, "has no number where its weight should be");
                    }
                    pairs.add(
                            left,
                            right,
                            weight.isPresent()
                                    ? Threshold.thousandths(number.get())
                                    : Threshold.ofProbability(number.get()));
                });
        return pairs.edges(file);
    }

    private static boolean chance(double number) {
        return number >= 0 && number <= 1;
    }

    private static Optional<Double> number(@Nullable String value) {
        try {
            return Optional.ofNullable(value)
                    .map(text -> Double.valueOf(text.strip()))
                    .filter(number -> Math.abs(number) <= 1e6);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** Pairs of which nobody knows how many come. */
    private static final class Growing {
        private static final int ROOM = 1 << 12;

        private int[] left = new int[ROOM];
        private int[] right = new int[ROOM];
        private int[] weights = new int[ROOM];
        private int size;

        void add(int one, int other, int weight) {
            if (size == left.length) {
                left = Arrays.copyOf(left, size * 2);
                right = Arrays.copyOf(right, size * 2);
                weights = Arrays.copyOf(weights, size * 2);
            }
            left[size] = one;
            right[size] = other;
            weights[size++] = weight;
        }

        Edges edges(Path file) {
            try {
                return Edges.unordered(
                        Arrays.copyOf(left, size),
                        Arrays.copyOf(right, size),
                        Arrays.copyOf(weights, size));
            } catch (IllegalArgumentException _) {
                throw new LinkageInputException(
                        "The file " + file.getFileName() + " has a pair twice.");
            }
        }
    }
}
