package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CleanerTests {

    @ParameterizedTest
    @CsvSource({
        "1856-06-18, 18560618",
        "1856-6-8, 18560608",
        "1856/06/18, 18560618",
        "18560618, 18560618",
        "18/6/1856, 18560618",
        "18.06.1856, 18560618",
        "18-06-1856, 18560618",
        "18 Jun 1856, 18560618",
        "18th June 1856, 18560618",
        "'June 18, 1856', 18560618",
        "18-JUN-1856, 18560618",
        "1856-06-18T00:00:00, 18560618",
        "1856-06-18 23:59:00+01, 18560618",
        "1856-86-18, 18568618",
        "18568618, 18568618",
        "1856-02-31, 18560231",
        "1856, 1856",
        "1856-06, 185606",
        "06/1856, 185606",
        "Jun 1856, 185606",
        "1856-00-00, 1856",
        "1856-06-00, 185606",
        "1949-7-22, 19490722",
        "1949--22, 1949",
        "1949--, 1949",
        "18 - 6 - 1856, 18560618",
        "/6/1856, 185606",
        "-0050-01-01, nothing",
        "1856-06-18-01, nothing",
        "18/6/56, nothing",
        "0000-00-00, nothing",
        "about 1856, nothing",
        "1856?, nothing",
        "18568, nothing",
        "unknown, nothing"
    })
    void readsDates(String raw, String cleaned) {
        assertThat(Columns.cleaned(Columns.DATE, raw)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({
        "'  Zoë   ANNE ', zoe anne",
        "Strauß, strauss",
        "O’Wexlam, o'wexlam",
        "Wexlam - Thirby, wexlam thirby",
        "Wexlam-Thirby, wexlam-thirby",
        "Dr. Mirth, mirth",
        "Sir, nothing",
        "Major, major",
        "Major Mirth Wexlam, mirth wexlam",
        "NA, nothing",
        "Na, na",
        "n/a, nothing",
        "Unknown, nothing",
        "-, nothing",
        "???, nothing",
        "한국, 한국"
    })
    void readsNames(String raw, String cleaned) {
        assertThat(Columns.cleaned(Columns.NAME, raw)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({
        "020 7946 0018, +442079460018",
        "+44 (0)20 7946 0018, +442079460018",
        "0044 20 7946 0018, +442079460018",
        "442079460018, +442079460018",
        "7700 900123, +447700900123",
        "07700 900123 ext 4, +447700900123",
        "+1 212 555 0123, +12125550123",
        "0000000, nothing",
        "999, nothing",
        "none, nothing"
    })
    void readsTelephoneNumbers(String raw, String cleaned) {
        assertThat(Columns.cleaned(Columns.PHONE, raw)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({
        "Mirth.W@Example.Invalid, mirth.w@example.invalid",
        "mirth+shop@example.invalid, mirth@example.invalid",
        "<mirth@example.invalid>, mirth@example.invalid",
        "mailto:mirth @example.invalid, mirth@example.invalid",
        "not given, nothing"
    })
    void readsEmailAddresses(String raw, String cleaned) {
        assertThat(Columns.cleaned(Columns.EMAIL, raw)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({"bs2 0el, BS20EL", "BS2-0EL, BS20EL", "4011, 4011", "nil, nothing"})
    void readsPostcodes(String raw, String cleaned) {
        assertThat(Columns.cleaned(Columns.POSTCODE, raw)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({"Male, m", "F, f", "woman, f", "2, f", "female | male, nothing", "x, nothing"})
    void readsSex(String raw, String cleaned) {
        assertThat(Columns.cleaned(Columns.SEX, raw)).isEqualTo(cleaned);
    }

    @Test
    void ordersSetsAndDropsRepeats() {
        assertThat(Columns.cleaned(Columns.SET, "B; a |b\n\n a")).isEqualTo("a\nb");
        assertThat(Columns.cleaned(Columns.SET, " ; | ")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({
        "'51.5, -0.12', '51.5,-0.12'",
        "51.5 -0.12, '51.5,-0.12'",
        "'91,0', nothing",
        "'1,2,3', nothing",
        "somewhere, nothing"
    })
    void readsPlacesOnTheEarth(String raw, String cleaned) {
        assertThat(Columns.cleaned(Columns.POINT, raw)).isEqualTo(cleaned);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05+01:00, 2026-01-02T02:04:05Z",
        "2026-01-02 03:04:05, 2026-01-02T03:04:05Z",
        "2026-01-02, nothing",
        "yesterday, nothing"
    })
    void readsMoments(String raw, String cleaned) {
        assertThat(Columns.cleaned(Columns.INSTANT, raw)).isEqualTo(cleaned);
    }

    @Test
    void readsEvents() {
        assertThat(
                        Columns.cleaned(
                                Columns.EVENTS,
                                "192.0.2.7|443|2026-01-02T03:04:05Z;192.0.2.1||;|80|;192.0.2.7"))
                .isEqualTo("192.0.2.1||\n192.0.2.7|443|2026-01-02T03:04:05Z\n192.0.2.7||");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u0000", "...", "''"})
    void findsNothingInNothing(String raw) {
        assertThat(Columns.cleaned(Columns.NAME, raw)).isEqualTo("nothing");
        assertThat(Columns.cleaned(Columns.DATE, raw)).isEqualTo("nothing");
    }

    @Property(tries = 5000, seed = "1")
    void leavesWhatIsCleanAsItIs(@ForAll("columns") Column column, @ForAll("texts") String raw) {
        var once = Cleaner.clean(column, raw);
        if (once != null) {
            assertThat(Cleaner.clean(column, once.text())).isEqualTo(once);
        }
    }

    @Property(tries = 2000, seed = "2")
    void takesAnyStepsInAnyOrder(@ForAll("columns") Column column, @ForAll String raw) {
        assertThat(Columns.cleaned(column, raw)).isNotEmpty();
    }

    @Provide
    Arbitrary<Column> columns() {
        return Arbitraries.of(
                Columns.NAME,
                Columns.DATE,
                Columns.POSTCODE,
                Columns.EMAIL,
                Columns.PHONE,
                Columns.CODE,
                Columns.PLACE,
                Columns.SEX,
                Columns.SET,
                Columns.POINT,
                Columns.INSTANT,
                Columns.EVENTS);
    }

    @Provide
    Arbitrary<String> texts() {
        var near =
                Arbitraries.of(
                                "sir", "lord", "major", "mr.", "o'", "-", "+", "@", "0", "44", "7",
                                "1856", "06", "18", "/", ".", " ", ";", "|", "\n", "é", "ß", "İ",
                                "unknown", "na", "mailto:", "jun", "T", ":", "\u0301", ",", "ſ",
                                "K")
                        .list()
                        .ofMaxSize(9)
                        .map(parts -> String.join("", parts));
        return Arbitraries.oneOf(near, Arbitraries.strings().ofMaxLength(30));
    }
}
