package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class ModelBuilderTests {
    private static ModelBuilder members() {
        return ModelBuilder.named("members")
                .description("Members of a made-up club.")
                .prior(0.001)
                .column(
                        "full_name",
                        ValueKind.TEXT,
                        column -> column.title("Name").cleaned(Cleaning.LOWER_CASE, Cleaning.WORDS))
                .column(
                        "surname",
                        ValueKind.TEXT,
                        column ->
                                column.title("Surname")
                                        .cleaned(Cleaning.LOWER_CASE, Cleaning.WORDS)
                                        .aliases("last_name")
                                        .derived(new Derivation.LastWord("full_name")))
                .column(
                        "given",
                        ValueKind.TEXT,
                        column ->
                                column.title("First name")
                                        .derived(new Derivation.FirstWord("full_name")))
                .compare(
                        "surname",
                        comparison ->
                                comparison
                                        .group("name")
                                        .termFrequency(1)
                                        .level("The same", new LevelTest.Same(), 0.9, 0.01)
                                        .level(
                                                "Alike",
                                                new LevelTest.AnyOf(
                                                        List.of(
                                                                new LevelTest.Phonetic(),
                                                                new LevelTest.JaroWinkler(0.9))),
                                                0.05,
                                                0.01)
                                        .level(
                                                "Swapped",
                                                new LevelTest.Swapped("given"),
                                                0.01,
                                                0.001)
                                        .otherwise("Different"))
                .block(
                        "surname",
                        rule ->
                                rule.on("surname", BlockKey.Form.SOUND)
                                        .then("given", BlockKey.Form.INITIAL))
                .block(
                        "either",
                        rule -> rule.onAny(List.of("given", "surname"), BlockKey.Form.WHOLE));
    }

    @Test
    void makesWhatItsJsonIsReadAs() {
        assertThat(members().build()).isEqualTo(ModelJson.read(ModelJsonTests.MEMBERS));
    }

    @Test
    void refusesAModelThatCannotBeUsed() {
        assertThatExceptionOfType(Mistakes.class)
                .isThrownBy(() -> members().prior(2).build())
                .satisfies(mistakes ->
                        assertThat(mistakes.problems())
                                .containsExactly("The prior must be above 0 and below 1."));
    }
}
