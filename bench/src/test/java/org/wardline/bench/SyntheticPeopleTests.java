package org.wardline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticPeopleTests {
    private static final int ROWS = 20_000;
    private static final int EMAIL = SyntheticPeople.COLUMNS.indexOf("email");
    private static final int PHONE = SyntheticPeople.COLUMNS.indexOf("phone");

    /** Ofcom's numbers for drama. */
    private static final Pattern DRAMA =
            Pattern.compile(
                    "07700900\\d{3}|011[3-8]4960\\d{3}|01[2-6]14960\\d{3}|01914980\\d{3}|02079460\\d{3}|02920180\\d{3}"
                            + "|01632960\\d{3}");

    @ParameterizedTest
    @ValueSource(longs = {1, 77})
    void writesTheSameFileForTheSameSeed(long seed) throws IOException {
        assertThat(lines(1000, seed)).isEqualTo(lines(1000, seed)).hasSize(1001);
    }

    @Test
    void writesAnotherFileForAnotherSeed() throws IOException {
        assertThat(lines(100, 1)).isNotEqualTo(lines(100, 2));
    }

    @Test
    void numbersEveryRecordOnce() throws IOException {
        var ids = new HashSet<String>();
        rows(ROWS, 1).forEach(row -> ids.add(row[0]));
        assertThat(ids).hasSize(ROWS);
    }

    @Test
    void givesEveryRecordAllColumns() throws IOException {
        assertThat(rows(ROWS, 1)).allMatch(row -> row.length == SyntheticPeople.COLUMNS.size());
    }

    @Test
    void makesAboutThreeTruePairsForTwoRows() throws IOException {
        var sizes =
                rows(ROWS, 3).stream()
                        .collect(Collectors.groupingBy(row -> row[1], Collectors.counting()));
        var pairs = sizes.values().stream().mapToLong(size -> size * (size - 1) / 2).sum();
        assertThat(pairs / (double) ROWS).isBetween(1.35, 1.6);
    }

    @Test
    void inventsNoAddressThatMailCouldReach() throws IOException {
        assertThat(rows(ROWS, 1).stream().map(row -> row[EMAIL]).filter(email -> !email.isEmpty()))
                .isNotEmpty()
                .allMatch(email -> email.endsWith(".invalid"));
    }

    @Test
    void usesTelephoneNumbersForDramaOnly() throws IOException {
        var numbers =
                rows(ROWS, 1).stream()
                        .map(row -> row[PHONE])
                        .filter(phone -> !phone.isEmpty())
                        .toList();
        var national =
                numbers.stream().map(phone -> phone.replace(" ", "").replace("+44", "0")).toList();
        assertThat(national).allMatch(phone -> DRAMA.matcher(phone).matches());
    }

    @Test
    void letsPeopleOfOneHouseholdShareWhatTheyShare() throws IOException {
        var rows = rows(ROWS, 1);
        assertThat(shared(rows, row -> row[4] + row[8] + row[10])).isGreaterThan(500);
        assertThat(shared(rows, row -> row[4] + row[5] + row[10])).isPositive();
    }

    /** How many values that several people share; records that have gaps are left out. */
    private static long shared(List<String[]> rows, Function<String[], String> value) {
        return rows.stream()
                .filter(row ->
                        !row[4].isEmpty()
                                && !row[5].isEmpty()
                                && !row[8].isEmpty()
                                && !row[10].isEmpty())
                .collect(
                        Collectors.groupingBy(
                                value, Collectors.mapping(row -> row[1], Collectors.toSet())))
                .values()
                .stream()
                .filter(people -> people.size() > 1)
                .count();
    }

    private static List<String[]> rows(long rows, long seed) throws IOException {
        return lines(rows, seed).stream().skip(1).map(line -> line.split(",", -1)).toList();
    }

    private static List<String> lines(long rows, long seed) throws IOException {
        var text = new StringWriter();
        SyntheticPeople.write(text, rows, seed);
        return text.toString().lines().toList();
    }
}
