package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JaroWinklerTests {

    /** Pairs whose values stand in Winkler's papers and the literature on record linkage. */
    @ParameterizedTest
    @CsvSource({
        "MARTHA, MARHTA, 0.9444, 0.9611",
        "DWAYNE, DUANE, 0.8222, 0.8400",
        "DIXON, DICKSONX, 0.7667, 0.8133",
        "JONES, JOHNSON, 0.7905, 0.8324",
        "ABROMS, ABRAMS, 0.8889, 0.9222",
        "HARDIN, MARTINEZ, 0.7222, 0.7222",
        "ITMAN, SMITH, 0.4667, 0.4667",
        "CRATE, TRACE, 0.7333, 0.7333"
    })
    void agreesWithPublishedValues(String left, String right, double jaro, double winkler) {
        assertThat(JaroWinkler.jaro(left, right)).isCloseTo(jaro, within(0.0001));
        assertThat(JaroWinkler.similarity(left, right)).isCloseTo(winkler, within(0.0001));
    }

    @Test
    void keepsToItsBounds() {
        assertThat(JaroWinkler.similarity("", "")).isEqualTo(1);
        assertThat(JaroWinkler.similarity("", "A")).isZero();
        assertThat(JaroWinkler.similarity("A", "B")).isZero();
        assertThat(JaroWinkler.similarity("SAME", "SAME")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void staysBetweenNothingAndTheSame(long seed) {
        var random = new Random(seed);
        for (var i = 0; i < 2000; i++) {
            var left = word(random);
            var right = word(random);
            assertThat(JaroWinkler.similarity(left, right)).isBetween(0.0, 1.0);
            assertThat(JaroWinkler.jaro(left, right))
                    .isCloseTo(JaroWinkler.jaro(right, left), within(0.12));
        }
    }

    private static String word(Random random) {
        var length = random.nextInt(9);
        var word = new StringBuilder(length);
        for (var i = 0; i < length; i++) {
            word.append((char) ('A' + random.nextInt(4)));
        }
        return word.toString();
    }
}
