package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnMappingTests {
    private static final LinkageModel PERSON = People.person();

    private static ColumnMapping suggested(String... headers) {
        return ColumnMapping.suggest(PERSON, List.of(headers));
    }

    @Test
    void readsNamesHoweverTheyAreWritten() {
        assertThat(suggested("First Name", "lastName", "DATE_OF_BIRTH", "Zip Code").columns())
                .containsExactly(
                        entry("given", List.of("First Name")),
                        entry("surname", List.of("lastName")),
                        entry("dob", List.of("DATE_OF_BIRTH")),
                        entry("postcode", List.of("Zip Code")));
    }

    @Test
    void leavesOutWordsThatSayHowAColumnWasMade() {
        var mapping = suggested("postcode_fake", "fname_c1", "fname_c2", "surnameClean", "city_x");
        assertThat(mapping.columns())
                .containsExactly(
                        entry("given", List.of("fname_c1")),
                        entry("surname", List.of("surnameClean")),
                        entry("other_names", List.of("fname_c2")),
                        entry("postcode", List.of("postcode_fake")));
        assertThat(mapping.unused()).containsExactly("city_x");
    }

    @Test
    void readsAColumnThatBearsTheModelsOwnName() {
        var model =
                ModelBuilder.named("members")
                        .prior(0.01)
                        .column("badge", ValueKind.CODE, column -> column.title("Badge"))
                        .compare(
                                "badge",
                                comparison ->
                                        comparison
                                                .level("The same", new LevelTest.Same(), 0.9, 0.1)
                                                .otherwise("Different"))
                        .block("badge", rule -> rule.on("badge", BlockKey.Form.WHOLE))
                        .build();
        assertThat(ColumnMapping.suggest(model, List.of("Badge")).columns())
                .containsExactly(entry("badge", List.of("Badge")));
    }

    @Test
    void makesADateOfThreeColumns() {
        assertThat(suggested("bd", "bm", "by").columns())
                .containsExactly(entry("dob", List.of("by", "bm", "bd")));
        assertThat(suggested("Birth Year", "birth_month", "birth_day").columns())
                .containsExactly(entry("dob", List.of("Birth Year", "birth_month", "birth_day")));
        assertThat(suggested("birth_year").columns())
                .containsExactly(entry("dob", List.of("birth_year")));
    }

    @Test
    void takesTheBestOfSeveralAndNoneTwice() {
        var mapping = suggested("birth_place", "town", "address_2", "address_1", "name", "sex");
        assertThat(mapping.columns())
                .containsEntry("place", List.of("town"))
                .containsEntry("street", List.of("address_1"))
                .containsEntry("full_name", List.of("name"));
        assertThat(mapping.unused()).containsExactly("birth_place", "address_2");
        assertThat(mapping.readAs("town")).contains("place");
        assertThat(mapping.readAs("address_2")).isEmpty();
    }

    @Test
    void letsPeopleSayOtherwise() {
        var mapping =
                ColumnMapping.of(
                        PERSON,
                        List.of("id", "town", "Birth Place", "d", "m", "y", "email", "a+b"),
                        List.of("id"),
                        List.of("place=birth_place", "dob=y+m+d", "email=", "surname=a+b"));
        assertThat(mapping.columns())
                .containsExactly(
                        entry("surname", List.of("a+b")),
                        entry("dob", List.of("y", "m", "d")),
                        entry("place", List.of("Birth Place")));
        assertThat(mapping.unused()).containsExactly("town", "email");
    }

    @Test
    void namesAllMistakesAtOnce() {
        var mistakes =
                catchThrowableOfType(
                        Mistakes.class,
                        () ->
                                ColumnMapping.of(
                                        PERSON,
                                        List.of("surname", "town"),
                                        List.of(),
                                        List.of(
                                                "surname=surnam",
                                                "nobody=town",
                                                "place=town",
                                                "surname=zzz",
                                                "rubbish")));
        assertThat(mistakes.problems())
                .hasSize(6)
                .contains(
                        "The file has no column \"surnam\". Is \"surname\" meant?",
                        "Column \"town\" of the file is given for both \"nobody\" and \"place\".",
                        "\"surname\" is given more than once.",
                        "The file has no column \"zzz\". It has: surname, town.",
                        "\"rubbish\" must be a column of the model, \"=\", and a column of the file.")
                .anySatisfy(it -> assertThat(it).startsWith("The model has no column \"nobody\"."));
    }
}
