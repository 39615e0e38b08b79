package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.ModelJson;
import org.wardline.linkage.model.People;

/** People who live together share surname and postcode, whoever they are: that must not make them one person. */
class HouseholdTests {
    private static final List<String> HEADERS =
            List.of("id", "first_name", "surname", "dob", "postcode", "who");
    private static final String[] SYLLABLES = {
        "wex", "lam", "ith", "dor", "quil", "fen", "mok", "tas", "vry", "ob", "zan", "pel", "gri"
    };

    @TempDir Path folder;

    private final Random random = new Random(3);

    private String word() {
        var word = new StringBuilder();
        for (var syllable = 0; syllable < 3; syllable++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return word.toString();
    }

    private String postcode(int house) {
        return "ZZ%d %d%c%c"
                .formatted(
                        1 + house % 40,
                        house / 40 % 10,
                        (char) ('A' + house / 400 % 20),
                        (char) ('A' + house / 8000 % 20));
    }

    /** Houses of three people, each of whom has two records. */
    private Path houses(int houses, boolean oneSurname) {
        var rows = new ArrayList<List<String>>();
        for (var house = 0; house < houses; house++) {
            var surname = word();
            for (var person = 0; person < 3; person++) {
                var own = oneSurname ? surname : word();
                var given = word();
                var born =
                        "%d-%02d-%02d"
                                .formatted(
                                        1930 + random.nextInt(80),
                                        1 + random.nextInt(12),
                                        1 + random.nextInt(28));
                for (var copy = 0; copy < 2; copy++) {
                    rows.add(
                            List.of(
                                    "r-%d-%d-%d".formatted(house, person, copy),
                                    random.nextInt(8) == 0 ? word() : given,
                                    own,
                                    random.nextInt(8) == 0 ? "" : born,
                                    postcode(house),
                                    "p-%d-%d".formatted(house, person)));
                }
            }
        }
        return Invented.write(folder.resolve("houses.csv"), HEADERS, rows);
    }

    private static Source source(Path file) {
        return new Source(
                file,
                "id",
                Map.of(
                        "given", List.of("first_name"),
                        "surname", List.of("surname"),
                        "dob", List.of("dob"),
                        "postcode", List.of("postcode")),
                Optional.of("who"));
    }

    private static ColumnComparison surname(LinkageModel model) {
        return model.comparisons().stream()
                .filter(comparison -> comparison.name().equals("surname"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void learnsThatASharedHomeExplainsASharedSurname() {
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(source(houses(700, true)), People.person());
            var model = linkage.train(records, People.person()).model();
            assertThat(surname(model).atMost()).containsKey("postcode");
            assertThat(Objects.requireNonNull(surname(model).atMost().get("postcode")))
                    .isLessThan(1);
            var truth = records.truth().orElseThrow();
            var pairs = linkage.predict(records, model, Linkage.LIKELY).pairs();
            var oracle = new OracleScorer(model, records);
            var wrong = 0;
            for (var pair = 0; pair < pairs.size(); pair++) {
                wrong += truth[pairs.left(pair)] == truth[pairs.right(pair)] ? 0 : 1;
                assertThat(pairs.weight(pair))
                        .isEqualTo(oracle.weight(pairs.left(pair), pairs.right(pair)));
            }
            assertThat(pairs.size()).isGreaterThan(1500);
            assertThat(wrong).isLessThan(pairs.size() / 50);
        }
    }

    @Test
    void leavesTheSurnameItsWeightWhereAHomeDoesNotExplainIt() {
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(source(houses(700, false)), People.person());
            var model = linkage.train(records, People.person()).model();
            assertThat(surname(model).atMost()).isEmpty();
        }
    }

    @Test
    void refusesALimitByAComparisonThatIsNotThere() {
        var json =
                ModelJson.write(People.person())
                        .replaceFirst(
                                "\"name\" *: *\"surname\",\\s*\"title\" *: *\"Surname\",\\s*\"group\"",
                                "\"name\": \"surname\", \"title\": \"Surname\", \"at_most\": {\"nobody\": -1}, \"group\"");
        assertThatThrownBy(() -> ModelJson.read(json))
                .hasMessageContaining("must be 0 bits or more")
                .hasMessageContaining("must be another comparison whose first level is \"same\"");
    }
}
