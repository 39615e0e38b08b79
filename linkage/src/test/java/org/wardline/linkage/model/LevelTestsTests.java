package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardline.linkage.model.LevelTest.DatePart;
import org.wardline.linkage.model.LevelTest.PostcodePart;

class LevelTestsTests {
    record Two(Value left, Value right) {}

    private static boolean holds(LevelTest test, Column column, String left, String right) {
        return LevelTests.holds(test, Columns.value(column, left), Columns.value(column, right));
    }

    @ParameterizedTest
    @CsvSource({
        "bill, william, true",
        "bill, will, true",
        "frank, francis, true",
        "liz, elizabeth, true",
        "mary ann, marie, true",
        "albert, alfred, false",
        "mirthquill, mirthquill, false"
    })
    void knowsFamiliarNames(String left, String right, boolean holds) {
        assertThat(holds(new LevelTest.Nickname(), Columns.NAME, left, right)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "stephen, steven, true",
        "catherine, kathryn, true",
        "smith, schmidt, true",
        "mirth, garth, false"
    })
    void knowsSounds(String left, String right, boolean holds) {
        assertThat(holds(new LevelTest.Phonetic(), Columns.NAME, left, right)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "j, john, true",
        "j paul, john, true",
        "j, jane, true",
        "j, paul, false",
        "jo, john, false"
    })
    void knowsInitials(String left, String right, boolean holds) {
        assertThat(holds(new LevelTest.Initial(), Columns.NAME, left, right)).isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "'bristol, city of', bristol, true",
        "anne marie, marie anne, true",
        "wexlam-thirby, thirby, true",
        "bath and wells, bath and thirby, false",
        "new wexlam, wexlam wexlam, false"
    })
    void knowsWordsAmongWords(String left, String right, boolean holds) {
        assertThat(holds(new LevelTest.Contains(), Columns.PLACE, left, right)).isEqualTo(holds);
    }

    @Test
    void knowsDates() {
        var swapped = new LevelTest.DayMonthSwapped();
        assertThat(holds(swapped, Columns.DATE, "1990-03-07", "1990-07-03")).isTrue();
        assertThat(holds(swapped, Columns.DATE, "1990-03-07", "1991-07-03")).isFalse();
        assertThat(holds(swapped, Columns.DATE, "1856-06-18", "1856-18-06")).isTrue();
        var oneDigit = new LevelTest.DamerauLevenshtein(1);
        assertThat(holds(oneDigit, Columns.DATE, "1856-06-18", "1856-86-18")).isTrue();
        assertThat(holds(oneDigit, Columns.DATE, "1856", "1857")).isFalse();
        var year = new LevelTest.SameDatePart(DatePart.YEAR);
        assertThat(holds(year, Columns.DATE, "1856", "1856-06-18")).isTrue();
        assertThat(holds(year, Columns.DATE, "1856", "1857-06-18")).isFalse();
        var month = new LevelTest.SameDatePart(DatePart.YEAR_AND_MONTH);
        assertThat(holds(month, Columns.DATE, "1856-06", "1856-06-18")).isTrue();
        assertThat(holds(month, Columns.DATE, "1856", "1856-06-18")).isFalse();
        var decade = new LevelTest.SameDatePart(DatePart.DECADE);
        assertThat(holds(decade, Columns.DATE, "1850", "1859-06-18")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-28, 2024-03-01, 2, true",
        "2023-02-28, 2023-03-01, 1, true",
        "1999-12-31, 2000-01-01, 1, true",
        "1990-01-01, 1991-01-01, 364, false",
        "1990-01-01, 1991-01-01, 365, true",
        "2023-02-29, 2023-03-01, 9, false",
        "1990, 1990-01-01, 9, false"
    })
    void countsDays(String left, String right, int days, boolean holds) {
        assertThat(holds(new LevelTest.WithinDays(days), Columns.DATE, left, right))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "AB10 1XY, AB10 1ZZ, SECTOR, true",
        "AB10 1XY, AB10 2XY, SECTOR, false",
        "AB10 1XY, AB10 2ZZ, DISTRICT, true",
        "AB10, AB10 2ZZ, DISTRICT, true",
        "AB1 0XY, AB10 1XY, DISTRICT, false",
        "AB10 1XY, AB24 3ZZ, AREA, true",
        "B1 1AA, BS1 1AA, AREA, false",
        "4011, 4012, DISTRICT, true",
        "4011, 4021, DISTRICT, false",
        "4011, 4021, AREA, true",
        "4011, 4011, SECTOR, false",
        "90210, 90299, SECTOR, true"
    })
    void knowsPostcodes(String left, String right, PostcodePart part, boolean holds) {
        assertThat(holds(new LevelTest.SamePostcodePart(part), Columns.POSTCODE, left, right))
                .isEqualTo(holds);
    }

    @ParameterizedTest
    @CsvSource({
        "mirth@one.invalid, mirth@two.invalid, true",
        "mirth@one.invalid, myrth@one.invalid, false",
        "mirth, mirth@one.invalid, false",
        "@one.invalid, @two.invalid, false"
    })
    void knowsLocalParts(String left, String right, boolean holds) {
        assertThat(holds(new LevelTest.SameLocalPart(), Columns.EMAIL, left, right))
                .isEqualTo(holds);
    }

    @Test
    void knowsSetsPlacesAndMoments() {
        var two = new LevelTest.Intersects(2);
        assertThat(holds(two, Columns.SET, "a;b;c", "c;x;a")).isTrue();
        assertThat(holds(two, Columns.SET, "a;b;c", "c;x")).isFalse();
        // Bristol Temple Meads to Bath Spa is some 17 kilometres.
        var far = new LevelTest.WithinKilometres(18);
        assertThat(holds(far, Columns.POINT, "51.449,-2.581", "51.378,-2.357")).isTrue();
        var near = new LevelTest.WithinKilometres(17);
        assertThat(holds(near, Columns.POINT, "51.449,-2.581", "51.378,-2.357")).isFalse();
        var minute = new LevelTest.WithinTime(Duration.ofMinutes(1));
        var noon = "2026-01-02T12:00:00Z";
        assertThat(holds(minute, Columns.INSTANT, noon, "2026-01-02T13:01:00+01:00")).isTrue();
        assertThat(holds(minute, Columns.INSTANT, noon, "2026-01-02T12:01:01Z")).isFalse();
    }

    @Test
    void knowsEvents() {
        var port = new LevelTest.SameEvent(Duration.ofMinutes(10), true);
        var any = new LevelTest.SameEvent(Duration.ofMinutes(10), false);
        var noon = "192.0.2.7|443|2026-01-02T12:00:00Z";
        var later = "192.0.2.7|443|2026-01-02T12:10:00Z";
        var otherPort = "192.0.2.7|80|2026-01-02T12:10:00Z";
        var undated = "192.0.2.7|443";
        assertThat(holds(port, Columns.EVENTS, noon, "192.0.2.9;" + later)).isTrue();
        assertThat(holds(port, Columns.EVENTS, noon, otherPort)).isFalse();
        assertThat(holds(any, Columns.EVENTS, noon, otherPort)).isTrue();
        assertThat(holds(any, Columns.EVENTS, noon, undated)).isFalse();
        assertThat(holds(new LevelTest.SameAddress(), Columns.EVENTS, noon, undated)).isTrue();
    }

    @Test
    void leavesSwappedToWhoHasBothRecords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        holds(new LevelTest.Swapped("surname"), Columns.NAME, "mirth", "wexlam"));
    }

    /** What is ruled out by the letters alone is ruled out by the whole reckoning. */
    @ParameterizedTest
    @CsvSource({"1, 3, 10", "2, 26, 12", "3, 60, 20", "4, 26, 80"})
    void rulesOutNothingThatHolds(long seed, int letters, int longest) {
        for (var pair : TextPairs.random(seed, 2_000, letters, longest)) {
            if (pair.left().isEmpty() || pair.right().isEmpty()) {
                continue;
            }
            var left = new Value(ValueKind.TEXT, pair.left());
            var right = new Value(ValueKind.TEXT, pair.right());
            for (var wanted : new double[] {0.6, 0.85, 0.92}) {
                assertThat(LevelTests.holds(new LevelTest.JaroWinkler(wanted), left, right))
                        .isEqualTo(Likeness.of(pair.left(), pair.right()) >= wanted);
            }
            for (var most = 1; most < 6; most++) {
                assertThat(LevelTests.holds(new LevelTest.DamerauLevenshtein(most), left, right))
                        .isEqualTo(Edits.distance(pair.left(), pair.right()) <= most);
            }
        }
    }

    @Property(tries = 5000, seed = "1")
    void isSymmetric(@ForAll("tests") LevelTest test, @ForAll("values") Two values) {
        assertThat(LevelTests.holds(test, values.left(), values.right()))
                .isEqualTo(LevelTests.holds(test, values.right(), values.left()));
    }

    @Property(seed = "2")
    void findsEveryValueTheSameAsItself(@ForAll("values") Two values) {
        assertThat(LevelTests.holds(new LevelTest.Same(), values.left(), values.left())).isTrue();
        var several = new LevelTest.AllOf(List.of(new LevelTest.Same(), new LevelTest.Otherwise()));
        assertThat(LevelTests.holds(several, values.left(), values.left())).isTrue();
    }

    /** Values that are the same are so in everything the tests of their kind look at. */
    @Property(tries = 2000, seed = "3")
    void putsTogetherTests(@ForAll("tests") LevelTest test, @ForAll("values") Two values) {
        var holds = LevelTests.holds(test, values.left(), values.right());
        var never = new LevelTest.Intersects(1000);
        assertThat(both(new LevelTest.AllOf(List.of(test, test)), values)).isEqualTo(holds);
        assertThat(both(new LevelTest.AnyOf(List.of(never, test)), values)).isEqualTo(holds);
        assertThat(both(new LevelTest.AllOf(List.of(test, never)), values)).isFalse();
    }

    private static boolean both(LevelTest test, Two values) {
        return LevelTests.holds(test, values.left(), values.right());
    }

    @Provide
    Arbitrary<LevelTest> tests() {
        return Arbitraries.of(LevelTestSamples.ALL);
    }

    @Provide
    Arbitrary<Two> values() {
        return Arbitraries.oneOf(
                two(Columns.NAME, "jo", "hn", "bill", "will", "iam", " ", "-", "x", "ann", "é"),
                two(Columns.DATE, "1", "8", "0", "1990", "-", "12", "03"),
                two(Columns.POSTCODE, "A", "B", "1", "0", "XY", "Z"),
                two(Columns.EMAIL, "mirth", "@", "one", ".invalid", "x"),
                two(Columns.SET, "a", "b", "c", ";"),
                two(Columns.POINT, "5", "1", ",", "-", "."),
                two(Columns.EVENTS, "192.0.2.7", "|", "443", "2026-01-02T12:00:00Z", ";"));
    }

    private static Arbitrary<Two> two(Column column, String... parts) {
        var value =
                Arbitraries.of(parts)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(7)
                        .map(list -> Cleaner.clean(column, String.join("", list)))
                        .filter(cleaned -> cleaned != null)
                        .map(Objects::requireNonNull);
        return Combinators.combine(value, value).as(Two::new);
    }
}
