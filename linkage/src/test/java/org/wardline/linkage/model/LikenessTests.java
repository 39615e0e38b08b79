package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTests {

    /** Pairs whose values stand in Winkler's papers and the literature on record linkage. */
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 0.9611",
        "DWAYNE, DUANE, 0.8400",
        "DIXON, DICKSONX, 0.8133",
        "JONES, JOHNSON, 0.8324",
        "ABROMS, ABRAMS, 0.9222",
        "ITMAN, SMITH, 0.4667",
    })
    void agreesWithPublishedValues(String left, String right, double likeness) {
        assertThat(Likeness.of(left, right)).isCloseTo(likeness, within(0.0001));
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 12", "2, 5, 20", "3, 26, 12", "4, 2, 40", "5, 4, 140"})
    void agreesWithDuckDb(long seed, int letters, int longest) {
        var pairs = TextPairs.random(seed, 20_000, letters, longest);
        var theirs = DuckDbOracle.answers("jaro_winkler_similarity", pairs);
        for (var i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            assertThat(Likeness.of(pair.left(), pair.right()))
                    .isCloseTo(theirs.get(i), within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"zoë, zoe, zok", "łukasz, lukasz, wukasz", "søren, soren, seren"})
    void countsALetterWithAnAccentAsOne(String accented, String plain, String misspelt) {
        assertThat(Likeness.of(accented, plain)).isEqualTo(Likeness.of(misspelt, plain));
    }

    /** Giving up early changes no answer. */
    @ParameterizedTest
    @CsvSource({"6, 3, 12", "7, 26, 12", "8, 4, 100"})
    void answersTheSameWhenItMayGiveUp(long seed, int letters, int longest) {
        for (var pair : TextPairs.random(seed, 20_000, letters, longest)) {
            var likeness = Likeness.of(pair.left(), pair.right());
            for (var wanted : new double[] {0.5, 0.8, 0.85, 0.88, 0.92, 1, likeness}) {
                assertThat(Likeness.atLeast(pair.left(), pair.right(), wanted))
                        .isEqualTo(likeness >= wanted);
            }
        }
    }

    @Property(seed = "1")
    void isSymmetric(
            @ForAll @StringLength(max = 90) String left,
            @ForAll @StringLength(max = 90) String right,
            @ForAll @DoubleRange(min = 0.1, max = 1) double wanted) {
        assertThat(Likeness.of(left, right)).isEqualTo(Likeness.of(right, left));
        assertThat(Likeness.atLeast(left, right, wanted))
                .isEqualTo(Likeness.atLeast(right, left, wanted));
    }
}
