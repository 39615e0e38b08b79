package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTests {

    record Somebody(@Nullable String name, @Nullable LocalDate born, @Nullable String postcode) {}

    private static final Model<Somebody> MODEL =
            Model.<Somebody>empty()
                    .and(People.name(), Somebody::name)
                    .and(People.dateOfBirth(), Somebody::born)
                    .and(People.postcode(), Somebody::postcode);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Mirth Wexlamithra     | WEXLAMITHRA, Mirth       | The same words
                    Mirth Wexlamithra     | Mirth Wexlamithrra       | All words alike
                    Mirth Ann Wexlamithra | Mirth Wexlamithra        | All words alike
                    Mirth Wexlamithra     | Corvin Wexlamithra       | One word alike
                    Wexlamithra           | Wexlamithra              | One word alike
                    Mirth Wexlamithra     | Corvin Dunthabury     | Different
                    """)
    void comparesNamesWhateverTheirOrder(String left, String right, String level) {
        assertThat(People.name().compare(left, right).level().label()).isEqualTo(level);
        assertThat(People.name().compare(right, left).level().label()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "1981-03-07, 1981-03-07, The same",
        "1981-03-07, 1981-07-03, 'One digit different, or day and month swapped'",
        "1981-03-07, 1981-03-17, 'One digit different, or day and month swapped'",
        "1981-03-07, 1981-11-28, Same year only",
        "1981-03-07, 1964-11-28, Different"
    })
    void comparesDatesOfBirth(LocalDate left, LocalDate right, String level) {
        assertThat(People.dateOfBirth().compare(left, right).level().label()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "SO15 2CI, so152ci, The same",
        "SO15 2CI, SO15 2OV, Same sector",
        "SO15 2CI, M1 1CI, Different"
    })
    void comparesPostcodes(String left, String right, String level) {
        assertThat(People.postcode().compare(left, right).level().label()).isEqualTo(level);
    }

    @Test
    void addsTheEvidenceToThePrior() {
        var one = new Somebody("Mirth Wexlamithra", LocalDate.of(1981, 3, 7), null);
        var other = new Somebody("Wexlamithra Mirth", LocalDate.of(1981, 3, 7), "SO15 2CI");

        var score = MODEL.score(one, other, 0.5);

        assertThat(score.priorWeight()).isZero();
        assertThat(score.steps())
                .extracting(Step::comparison)
                .containsExactly("Name", "Date of birth", "Postcode");
        assertThat(score.steps().get(2).level()).isEqualTo(Level.MISSING);
        assertThat(score.steps().get(2).weight()).isZero();
        // log2(0.70 / 0.00002) + log2(0.93 / 0.00007)
        assertThat(score.weight()).isCloseTo(15.0951 + 13.6976, within(0.001));
        assertThat(score.probability()).isGreaterThan(0.99999);
    }

    @Test
    void turnsBitsIntoAProbability() {
        var coin = new Level("Twice as likely", 0.5, 0.25);
        assertThat(coin.weight()).isCloseTo(1, within(1e-12));
        var score = new Score(0.25, java.util.List.of(new Step("Coin", coin)));
        // odds of 1:3, doubled
        assertThat(score.probability()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void saysTheSameWhicheverComesFirst() {
        var one = new Somebody("Mirth Wexlamithra", LocalDate.of(1981, 3, 7), "SO15 2CI");
        var other = new Somebody("Mirth Wexlamithr", LocalDate.of(1981, 7, 3), "SO15 2OV");
        assertThat(MODEL.score(one, other, 0.01).weight())
                .isEqualTo(MODEL.score(other, one, 0.01).weight());
    }

    @Test
    void refusesLevelsThatDoNotAddUp() {
        assertThatThrownBy(() ->
                        Comparison.<String>of("Odd")
                                .level("The same", 0.9, 0.1, String::equals)
                                .otherwise("Different", 0.2, 0.9))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Level("Never", 0, 0.5))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
