package org.wardline.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Invented people, some of them several times with slips of the pen. Names are made of syllables; nobody has them. */
final class Invented {
    private static final String[] SYLLABLES = {
        "wex", "lam", "ith", "ra", "dor", "quil", "fen", "mok", "tas", "vry", "ob", "zan", "pel"
    };

    static final List<String> HEADERS =
            List.of("id", "first_name", "surname", "dob", "city", "postcode", "email", "who");

    private final Random random;
    private final List<List<String>> rows = new ArrayList<>();

    private Invented(long seed) {
        this.random = new Random(seed);
    }

    /** Rows of so many people, each with one to four records. */
    static List<List<String>> people(int people, long seed) {
        var invented = new Invented(seed);
        for (var person = 0; person < people; person++) {
            invented.add(person);
        }
        return invented.rows;
    }

    private void add(int person) {
        var base =
                List.of(
                        word(2),
                        word(3),
                        "%04d-%02d-%02d"
                                .formatted(
                                        1950 + random.nextInt(50),
                                        1 + random.nextInt(12),
                                        1 + random.nextInt(28)),
                        word(2),
                        "ZZ%d %dAB".formatted(1 + random.nextInt(40), random.nextInt(10)),
                        word(3) + random.nextInt(100) + "@post.invalid");
        var copies = 1 + random.nextInt(4);
        for (var copy = 0; copy < copies; copy++) {
            var row = new ArrayList<String>();
            row.add("r-" + person + "-" + copy);
            for (var value : base) {
                row.add(copy == 0 ? value : slipped(value));
            }
            row.add("p" + person);
            rows.add(row);
        }
    }

    private String word(int syllables) {
        var word = new StringBuilder();
        IntStream.range(0, syllables)
                .forEach(_ -> word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]));
        return word.toString();
    }

    private String slipped(String value) {
        var kind = random.nextInt(10);
        if (kind < 6) {
            return value;
        }
        if (kind == 6) {
            return "";
        }
        var at = random.nextInt(value.length() - 1);
        if (kind == 7) {
            return value.substring(0, at) + value.substring(at + 1);
        }
        var letters = value.toCharArray();
        var kept = letters[at];
        letters[at] = letters[at + 1];
        letters[at + 1] = kept;
        return new String(letters);
    }

    /** Writes the rows in another order. */
    static Path shuffled(Path file, List<List<String>> rows, long seed) {
        var other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(seed));
        return write(file, HEADERS, other);
    }

    static Path write(Path file, List<String> headers, List<List<String>> rows) {
        var lines = new ArrayList<String>();
        lines.add(String.join(",", headers));
        rows.forEach(row -> lines.add(String.join(",", row)));
        try {
            return Files.write(file, lines);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    /** The file with its columns, as the person model calls them. */
    static Source source(Path file) {
        return new Source(
                file,
                "id",
                Map.of(
                        "given", List.of("first_name"),
                        "surname", List.of("surname"),
                        "dob", List.of("dob"),
                        "place", List.of("city"),
                        "postcode", List.of("postcode"),
                        "email", List.of("email")),
                Optional.of("who"));
    }
}
