package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ModelJsonTests {
    /** What ModelBuilderTests builds. */
    static final String MEMBERS =
            """
            {
              "format": "wardline-linkage-model",
              "version": 1,
              "name": "members",
              "description": "Members of a made-up club.",
              "prior": 0.001,
              "columns": [
                {"name": "full_name", "title": "Name", "kind": "text", "cleaning": ["lower_case", "words"]},
                {
                  "name": "surname",
                  "title": "Surname",
                  "kind": "text",
                  "cleaning": ["lower_case", "words"],
                  "aliases": ["last_name"],
                  "derived": {"last_word_of": "full_name"}
                },
                {"name": "given", "title": "First name", "kind": "text", "derived": {"first_word_of": "full_name"}}
              ],
              "comparisons": [
                {
                  "name": "surname",
                  "title": "Surname",
                  "group": "name",
                  "column": "surname",
                  "term_frequency": 1,
                  "levels": [
                    {"label": "The same", "test": "same", "m": 0.9, "u": 0.01},
                    {"label": "Alike", "test": {"any_of": ["phonetic", {"jaro_winkler": 0.9}]}, "m": 0.05, "u": 0.01},
                    {"label": "Swapped", "test": {"swapped_with": "given"}, "m": 0.01, "u": 0.001},
                    {"label": "Different", "test": "otherwise", "m": 0.04, "u": 0.979}
                  ]
                }
              ],
              "blocking": [
                {
                  "name": "surname",
                  "keys": [{"column": "surname", "form": "sound"}],
                  "then": [{"column": "given", "form": "initial"}]
                },
                {"name": "either", "keys": [{"columns": ["given", "surname"], "form": "whole"}]}
              ]
            }
            """;

    @Property(tries = 300, seed = "1")
    void readsWhatItWrote(@ForAll("models") LinkageModel model) {
        assertThat(ModelJson.read(ModelJson.write(model))).isEqualTo(model);
    }

    @Test
    void writesTheSameTextForTheSameModel() {
        var once = ModelJson.write(ModelJson.read(MEMBERS));
        assertThat(ModelJson.write(ModelJson.read(once))).isEqualTo(once);
    }

    @Test
    void namesAllMistakesAtOnce() {
        var json =
                MEMBERS.replace("\"jaro_winkler\"", "\"jaro_winkle\"")
                        .replace(
                                "\"kind\": \"text\", \"derived\"",
                                "\"kind\": \"texts\", \"derived\"")
                        .replace("\"prior\": 0.001", "\"prior\": \"low\"")
                        .replace("\"form\": \"sound\"", "\"form\": \"sounds\"")
                        .replace("\"then\"", "\"than\"")
                        .replace("[\"given\", \"surname\"]", "[\"given\", \"sirname\"]");
        assertThat(problems(json))
                .hasSize(6)
                .anySatisfy(it -> assertThat(it).contains("\"prior\" must be a number"))
                .anySatisfy(it -> assertThat(it).contains("columns 3").contains("\"texts\""))
                .anySatisfy(it ->
                        assertThat(it)
                                .contains("comparisons 1, levels 2")
                                .contains("no test \"jaro_winkle\""))
                .anySatisfy(it -> assertThat(it).contains("\"sounds\" is not known"))
                .anySatisfy(it -> assertThat(it).contains("\"than\" is not known here"))
                .anySatisfy(it -> assertThat(it).contains("no column \"sirname\""));
    }

    @Test
    void saysWhereJsonEnds() {
        assertThat(problems("{\n  \"format\": ,\n}").getFirst())
                .contains("not JSON")
                .contains("line 2");
    }

    @Test
    void refusesAnotherFormatOrVersion() {
        assertThat(problems(MEMBERS.replace("wardline-linkage-model", "other")).getFirst())
                .contains("\"format\" must be");
        assertThat(problems(MEMBERS.replace("\"version\": 1", "\"version\": 2")).getFirst())
                .contains("\"version\" must be 1");
        assertThat(problems("[]")).anySatisfy(it -> assertThat(it).contains("an object"));
    }

    @Test
    void countsMistakesInItsMessage() {
        assertThatExceptionOfType(Mistakes.class)
                .isThrownBy(() -> ModelJson.read(MEMBERS.replace("0.979", "0.9")))
                .withMessageContaining("The model has a mistake:");
    }

    private static List<String> problems(String json) {
        return catchThrowableOfType(Mistakes.class, () -> ModelJson.read(json)).problems();
    }

    @Provide
    Arbitrary<LinkageModel> models() {
        return RandomModels.sound();
    }
}
