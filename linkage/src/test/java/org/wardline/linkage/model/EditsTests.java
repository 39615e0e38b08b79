package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditsTests {

    @ParameterizedTest
    @CsvSource({"1, 3, 10", "2, 5, 16", "3, 26, 12", "4, 2, 30"})
    void agreesWithDuckDb(long seed, int letters, int longest) {
        var pairs = TextPairs.random(seed, 20_000, letters, longest);
        var theirs = DuckDbOracle.answers("damerau_levenshtein", pairs);
        for (var i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var distance = theirs.get(i).intValue();
            assertThat(Edits.distance(pair.left(), pair.right())).isEqualTo(distance);
            for (var most = 0; most <= 5; most++) {
                assertThat(Edits.within(pair.left(), pair.right(), most))
                        .isEqualTo(distance <= most);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"zoë, zoe, 1", "ca, abc, 2", "łukasz, lukasz, 1", "日本, 本日, 1"})
    void countsALetterWithAnAccentAsOne(String left, String right, int distance) {
        assertThat(Edits.distance(left, right)).isEqualTo(distance);
        assertThat(Edits.within(left, right, distance)).isTrue();
        assertThat(Edits.within(left, right, distance - 1)).isFalse();
    }

    @Property(seed = "1")
    void isSymmetric(
            @ForAll @StringLength(max = 40) String left,
            @ForAll @StringLength(max = 40) String right,
            @ForAll @IntRange(max = 6) int most) {
        assertThat(Edits.within(left, right, most)).isEqualTo(Edits.within(right, left, most));
    }

    @Property(seed = "2")
    void isNothingForTheSame(@ForAll @StringLength(max = 40) String text) {
        assertThat(Edits.within(text, text, 0)).isTrue();
    }
}
