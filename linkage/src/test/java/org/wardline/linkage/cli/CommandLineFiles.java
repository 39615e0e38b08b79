package org.wardline.linkage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Invented files, and what the command line says of them. */
final class CommandLineFiles {
    private static final String[] SYLLABLES = {
        "wex", "lam", "ith", "dor", "quil", "fen", "mok", "tas", "vry", "zan", "pel", "ost"
    };

    static final String HEADER = "rec_id, given_name, surname, date_of_birth, suburb, ent_id";

    private CommandLineFiles() {}

    /** What a run ended with and said. */
    record Said(int status, String out, String err) {
        Said done() {
            assertThat(status).as(err).isZero();
            return this;
        }

        void refused(int expected, String... words) {
            assertThat(status).as(out + err).isEqualTo(expected);
            assertThat(err).contains(words);
        }
    }

    static Said run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var texts = new ArrayList<String>();
        for (var each : arguments) {
            texts.add(each.toString());
        }
        var status =
                LinkageCommand.execute(
                        new PrintWriter(out), new PrintWriter(err), texts.toArray(String[]::new));
        return new Said(status, out.toString(), err.toString());
    }

    /** Rows of invented people, three records each, padded with spaces as FEBRL's are. */
    static List<String> people(int people, long seed) {
        var random = new Random(seed);
        var rows = new ArrayList<String>();
        for (var person = 0; person < people; person++) {
            var given = word(random, 2);
            var surname = word(random, 3);
            var born =
                    "%04d%02d%02d"
                            .formatted(
                                    1940 + random.nextInt(60),
                                    1 + random.nextInt(12),
                                    1 + random.nextInt(28));
            var place = word(random, 3);
            for (var copy = 0; copy < 3; copy++) {
                var slip = copy == 1 ? surname.substring(1) : surname;
                var where = copy == 2 ? "" : place;
                rows.add(
                        "rec-%d-%d, %s, %s, %s, %s, %d"
                                .formatted(person, copy, given, slip, born, where, person));
            }
        }
        return rows;
    }

    private static String word(Random random, int syllables) {
        var word = new StringBuilder();
        for (var each = 0; each < syllables; each++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    static Path write(Path file, String header, List<String> rows) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(header);
        lines.addAll(rows);
        return Files.write(file, lines);
    }

    static Path shuffled(Path file, String header, List<String> rows, long seed)
            throws IOException {
        var other = new ArrayList<>(rows);
        Collections.shuffle(other, new Random(seed));
        return write(file, header, other);
    }
}
