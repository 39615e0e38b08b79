package org.wardline.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A file of invented people of the United Kingdom: several records of most of them, made at different times, with
 * typing, scanning and hearing errors, familiar names, moves, marriages, changed places of names and of day and month,
 * and gaps. {@code cluster} tells who is who. The same number of rows and seed give the same file; people are made one
 * household at a time and written at once, so that memory does not grow with the rows.
 *
 * <p>Nobody is real: names are drawn one by one, e-mail ends in {@code .invalid}, telephone numbers are those that Ofcom
 * keeps for drama (some sixteen thousand, so a number says less here than in life).
 */
final class SyntheticPeople {
    static final List<String> COLUMNS =
            List.of(
                    "unique_id",
                    "cluster",
                    "first_name",
                    "middle_name",
                    "surname",
                    "dob",
                    "sex",
                    "house_number",
                    "street",
                    "town",
                    "postcode",
                    "email",
                    "phone");

    /** How many records a person has: the weights of one, two, three and so on. About 1.47 true pairs a row follow. */
    private static final int[] RECORDS = {34, 22, 16, 11, 7, 5, 3, 2};

    private final long rows;
    private final SplittableRandom random;
    private final Households households = new Households();
    private final Clerk clerk;
    private final long step;
    private final long start;
    private final int digits;
    private long written;

    private SyntheticPeople(long rows, long seed) {
        this.rows = rows;
        this.random = new SplittableRandom(seed);
        this.clerk = new Clerk(households.names(), households.places(), random);
        this.step = coprime(rows);
        this.start = rows == 0 ? 0 : random.nextLong(rows);
        this.digits = Long.toString(rows).length();
    }

    /** Writes so many records, with a header, as CSV in UTF-8. */
    static void write(Path file, long rows, long seed) throws IOException {
        try (var writer =
                new BufferedWriter(
                        Files.newBufferedWriter(file, StandardCharsets.UTF_8), 1 << 16)) {
            write(writer, rows, seed);
        }
    }

    static void write(Writer writer, long rows, long seed) throws IOException {
        writer.write(String.join(",", COLUMNS));
        writer.write('\n');
        var people = new SyntheticPeople(rows, seed);
        for (var cluster = 0L; people.written < rows; ) {
            for (var person : people.households.invent(people.random)) {
                people.writeRecords(writer, person, cluster++);
            }
        }
    }

    private void writeRecords(Writer writer, Person person, long cluster) throws IOException {
        var count = count();
        for (var i = 0; i < count && written < rows; i++) {
            var record = clerk.write(person, progress());
            record[0] = identifier(written++);
            record[1] = Long.toString(cluster);
            for (var field = 0; field < record.length; field++) {
                writer.write(record[field]);
                writer.write(field < record.length - 1 ? ',' : '\n');
            }
        }
    }

    /** Most records of a person are of one time of life: seven of ten of the first, the rest of any. */
    private double progress() {
        return random.nextInt(10) < 7 ? 0 : random.nextDouble();
    }

    private int count() {
        var draw = random.nextInt(100);
        var count = 0;
        while (draw >= RECORDS[count]) {
            draw -= RECORDS[count++];
        }
        return count + 1;
    }

    /** Numbers in an order that says nothing about who belongs together. */
    private String identifier(long row) {
        var number =
                BigInteger.valueOf(row)
                        .multiply(BigInteger.valueOf(step))
                        .add(BigInteger.valueOf(start))
                        .mod(BigInteger.valueOf(rows))
                        .toString();
        return "R" + "0".repeat(digits - number.length()) + number;
    }

    private static long coprime(long rows) {
        var step = (long) (rows * 0.618_033_988_749_894_8) | 1;
        while (rows > 0
                && !BigInteger.valueOf(step).gcd(BigInteger.valueOf(rows)).equals(BigInteger.ONE)) {
            step += 2;
        }
        return step;
    }
}
