package org.wardline.linkage.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.wardline.linkage.Source;

/** Invented people whose names are made of syllables, several records of each, some with slips. */
final class HeldPeople {
    private static final List<String> COLUMNS =
            List.of("given", "surname", "dob", "place", "postcode", "email");
    private static final String[] SYLLABLES = {
        "wex", "lam", "ith", "ra", "dor", "quil", "fen", "mok", "tas", "vry"
    };

    private HeldPeople() {}

    /** By id: what somebody wrote, by the model's column. */
    static Map<String, Map<String, String>> invent(int people, long seed) {
        var random = new Random(seed);
        var all = new LinkedHashMap<String, Map<String, String>>();
        for (var person = 0; person < people; person++) {
            var base =
                    List.of(
                            word(random, 2),
                            word(random, 2),
                            "%d-%02d-%02d"
                                    .formatted(
                                            1960 + random.nextInt(30),
                                            1 + random.nextInt(12),
                                            1 + random.nextInt(28)),
                            word(random, 1),
                            "ZZ%d %dAB".formatted(1 + random.nextInt(9), random.nextInt(10)),
                            word(random, 2) + "@post.invalid");
            for (var copy = random.nextInt(3); copy >= 0; copy--) {
                var record = new LinkedHashMap<String, String>();
                for (var column = 0; column < base.size(); column++) {
                    record.put(
                            COLUMNS.get(column),
                            copy == 0 ? base.get(column) : slipped(base.get(column), random));
                }
                all.put("r%05d-%d".formatted(person, copy), record);
            }
        }
        return all;
    }

    private static String word(Random random, int syllables) {
        var word = new StringBuilder();
        for (var at = 0; at < syllables; at++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private static String slipped(String value, Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "";
            case 1 -> value.substring(1);
            case 2 -> value.charAt(1) + "" + value.charAt(0) + value.substring(2);
            default -> value;
        };
    }

    /** The same as a file. */
    static Source write(Path file, Map<String, Map<String, String>> people) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("id," + String.join(",", COLUMNS));
        people.forEach((id, record) -> lines.add(id + "," + String.join(",", record.values())));
        Files.write(file, lines);
        var columns = new LinkedHashMap<String, List<String>>();
        COLUMNS.forEach(column -> columns.put(column, List.of(column)));
        return new Source(file, "id", columns, Optional.empty());
    }
}
