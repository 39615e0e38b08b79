package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelProblemsTests {
    private static final Column NAME = column("name", ValueKind.TEXT);
    private static final Column DOB = column("dob", ValueKind.DATE);
    private static final BlockingRule RULE =
            new BlockingRule("name", List.of(BlockKey.of("name", BlockKey.Form.WHOLE)), List.of());

    private static Column column(String name, ValueKind kind) {
        return new Column(name, "Any", kind, List.of(), List.of(name), Optional.empty());
    }

    private static LinkageModel model(ColumnComparison... comparisons) {
        return new LinkageModel(
                "any", "", List.of(NAME, DOB), List.of(RULE), List.of(comparisons), List.of(), 0.1);
    }

    private static ColumnComparison comparison(String column, LevelTest... tests) {
        var share = 1.0 / tests.length;
        return new ColumnComparison(
                column,
                "Any",
                "any",
                column,
                Arrays.stream(tests)
                        .map(test -> new ComparisonLevel("It is " + test, test, share, share))
                        .toList(),
                0);
    }

    private static List<String> with(LevelTest test) {
        return ModelProblems.of(model(comparison("name", test, new LevelTest.Otherwise())));
    }

    @Test
    void findsNothingInASoundModel() {
        assertThat(with(new LevelTest.Same())).isEmpty();
    }

    @Test
    void findsAnUnknownColumnEverywhere() {
        var swapped = new LevelTest.Swapped("x");
        var rule =
                new BlockingRule(
                        "other", List.of(BlockKey.of("y", BlockKey.Form.WHOLE)), List.of());
        var model =
                new LinkageModel(
                        "any",
                        "",
                        List.of(NAME),
                        List.of(rule),
                        List.of(
                                comparison("z", new LevelTest.Same(), new LevelTest.Otherwise()),
                                comparison("name", swapped, new LevelTest.Otherwise())),
                        List.of(),
                        0.1);
        assertThat(ModelProblems.of(model))
                .containsExactly(
                        "Comparison \"z\": there is no column \"z\".",
                        "Comparison \"name\": there is no column \"x\".",
                        "Blocking rule \"other\": there is no column \"y\".");
    }

    @Test
    void findsLevelsThatCannotBe() {
        assertThat(ModelProblems.of(model(comparison("name", new LevelTest.Same()))))
                .containsExactly(
                        "Comparison \"name\": there must be from 2 to 15 levels; there are 1.",
                        "Comparison \"name\": the last level must be \"otherwise\".");
        var many = Collections.nCopies(16, new LevelTest.Same()).toArray(LevelTest[]::new);
        assertThat(ModelProblems.of(model(comparison("name", many))))
                .contains("Comparison \"name\": there must be from 2 to 15 levels; there are 16.")
                .anySatisfy(it -> assertThat(it).contains("has the test of a level before it"))
                .anySatisfy(it -> assertThat(it).contains("two levels have the label"));
        var early = comparison("name", new LevelTest.Otherwise(), new LevelTest.Same());
        assertThat(ModelProblems.of(model(early)))
                .anySatisfy(it -> assertThat(it).contains("no level after it can"));
    }

    @Test
    void findsProbabilitiesThatCannotBe() {
        var levels =
                List.of(
                        new ComparisonLevel("The same", new LevelTest.Same(), 1.2, 0),
                        new ComparisonLevel("Different", new LevelTest.Otherwise(), 0.1, 0.9));
        var comparison = new ColumnComparison("name", "Any", "any", "name", levels, 1.5);
        assertThat(ModelProblems.of(model(comparison)))
                .containsExactly(
                        "Comparison \"name\": the m of its levels must add up to 1; they add up to 1.300000.",
                        "Comparison \"name\": the u of its levels must add up to 1; they add up to 0.900000.",
                        "Comparison \"name\": the term frequency must be from 0 to 1.",
                        "Comparison \"name\": level \"The same\": m and u must be above 0 and at most 1; what never happens would weigh without end.");
    }

    @Test
    void findsTestsThatCannotBe() {
        assertThat(with(new LevelTest.WithinDays(3)).getFirst()).contains("not for the kind");
        assertThat(with(new LevelTest.JaroWinkler(1.1)).getFirst()).contains("at most 1");
        assertThat(with(new LevelTest.Prefix(0)).getFirst()).contains("above 0");
        assertThat(with(new LevelTest.AllOf(List.of())).getFirst()).contains("no tests together");
        assertThat(with(new LevelTest.AnyOf(List.of(new LevelTest.Swapped("dob")))).getFirst())
                .contains("stand alone");
        assertThat(with(new LevelTest.Swapped("name")).getFirst()).contains("with itself");
        assertThat(with(new LevelTest.Swapped("dob")).getFirst()).contains("of another kind");
        assertThat(with(new LevelTest.WithinTime(Duration.ofSeconds(-1))))
                .anySatisfy(it -> assertThat(it).contains("above 0"));
    }

    @Test
    void findsTermFrequencyWithoutSame() {
        var found = comparison("name", new LevelTest.Phonetic(), new LevelTest.Otherwise());
        var comparison = new ColumnComparison("name", "Any", "any", "name", found.levels(), 0.5);
        assertThat(ModelProblems.of(model(comparison)).getFirst())
                .contains("first level, which must be \"same\"");
    }

    @Test
    void findsWhatIsThereTwice() {
        var twice = comparison("name", new LevelTest.Same(), new LevelTest.Otherwise());
        var model =
                new LinkageModel(
                        "any",
                        "",
                        List.of(NAME, NAME),
                        List.of(RULE, RULE),
                        List.of(twice, twice),
                        List.of(),
                        0.1);
        assertThat(ModelProblems.of(model))
                .containsExactly(
                        "Column \"name\" is there more than once.",
                        "Comparison \"name\" is there more than once.",
                        "Blocking rule \"name\" is there more than once.");
    }

    @Test
    void findsWhatNoDeterministicRuleCanAsk() {
        var same = comparison("name", new LevelTest.Same(), new LevelTest.Otherwise());
        var alike = comparison("dob", new LevelTest.WithinDays(1), new LevelTest.Otherwise());
        var model =
                new LinkageModel(
                        "any",
                        "",
                        List.of(NAME, DOB),
                        List.of(RULE),
                        List.of(same, alike),
                        List.of(List.of(), List.of("name", "dob"), List.of("nobody")),
                        0.1);
        assertThat(ModelProblems.of(model))
                .containsExactly(
                        "Deterministic rule \"\": it names no comparison.",
                        "Deterministic rule \"name, dob\": there is no comparison \"dob\" that begins with \"same\".",
                        "Deterministic rule \"nobody\": there is no comparison \"nobody\" that begins with \"same\".");
        var many =
                new LinkageModel(
                        "any",
                        "",
                        List.of(NAME),
                        List.of(RULE),
                        List.of(same),
                        Collections.nCopies(9, List.of("name")),
                        0.1);
        assertThat(ModelProblems.of(many))
                .containsExactly("There are 9 deterministic rules; at most 8 are possible.");
    }

    @Test
    void findsSharedAliasesAndOddNames() {
        var other =
                new Column(
                        "Other Name",
                        " ",
                        ValueKind.TEXT,
                        List.of(Cleaning.SET),
                        List.of("NAME"),
                        Optional.of(new Derivation.FirstWord("dob")));
        var model =
                new LinkageModel(
                        "",
                        "",
                        List.of(NAME, DOB, other),
                        List.of(
                                new BlockingRule(
                                        "dob",
                                        List.of(BlockKey.of("dob", BlockKey.Form.SOUND)),
                                        List.of())),
                        Collections.nCopies(
                                17,
                                comparison(
                                        "name", new LevelTest.Same(), new LevelTest.Otherwise())),
                        List.of(),
                        1);
        assertThat(ModelProblems.of(model))
                .contains(
                        "The model has no name.",
                        "The prior must be above 0 and below 1.",
                        "There are 17 comparisons; at most 16 are possible.",
                        "Column \"Other Name\" has no title.",
                        "\"NAME\" is an alias of both \"name\" and \"Other Name\".",
                        "Column \"Other Name\", derived: only texts have words.",
                        "Blocking rule \"dob\": column \"dob\" has no form \"sound\", since it is of the kind \"date\".");
    }
}
