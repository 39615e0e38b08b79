package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PeopleTests {
    record Compared(ColumnComparison comparison, Value left, Value right) {}

    @Test
    void hasNoMistakes() {
        assertThat(ModelProblems.of(People.person())).isEmpty();
    }

    @Test
    void isTheSameWhenWrittenAndReadAgain() {
        var person = People.person();

        assertThat(ModelJson.read(ModelJson.write(person))).isEqualTo(person);
    }

    @Test
    void weighsTheSameAboveDifferent() {
        for (var comparison : People.person().comparisons()) {
            var first = comparison.levels().getFirst();
            var last = comparison.levels().getLast();
            assertThat(first.m() / first.u()).isGreaterThan(1);
            assertThat(last.m() / last.u()).isLessThan(1);
        }
    }

    /** Every pair gets one answer, the same from both sides; the first for two values that are the same. */
    @Property(tries = 5000, seed = "1")
    void givesEveryPairOneAnswer(@ForAll("compared") Compared pair) {
        var answers = answers(pair.comparison(), pair.left(), pair.right());

        assertThat(answers)
                .hasSize(1)
                .isEqualTo(answers(pair.comparison(), pair.right(), pair.left()));
        assertThat(answers(pair.comparison(), pair.left(), pair.left())).containsExactly(0);
    }

    /** The levels that hold when none before them does. */
    private static List<Integer> answers(ColumnComparison comparison, Value left, Value right) {
        var levels = comparison.levels();
        return IntStream.range(0, levels.size())
                .filter(at -> holds(levels.get(at), left, right))
                .filter(at ->
                        levels.subList(0, at).stream()
                                .noneMatch(before -> holds(before, left, right)))
                .boxed()
                .toList();
    }

    private static boolean holds(ComparisonLevel level, Value left, Value right) {
        return !(level.test() instanceof LevelTest.Swapped)
                && LevelTests.holds(level.test(), left, right);
    }

    @Provide
    Arbitrary<Compared> compared() {
        var parts =
                Arbitraries.of(
                        "mirth",
                        "bill",
                        "will",
                        "iam",
                        "wex",
                        "lam",
                        "a",
                        "m",
                        "1",
                        "9",
                        "90",
                        "1990",
                        "03",
                        "ZZ",
                        "-",
                        " ",
                        "/",
                        "@",
                        "x.invalid",
                        "'",
                        "é",
                        "07700");
        return Arbitraries.of(People.person().comparisons())
                .flatMap(comparison -> {
                    var column = People.person().column(comparison.column()).orElseThrow();
                    var value =
                            parts.list()
                                    .ofMinSize(1)
                                    .ofMaxSize(5)
                                    .map(list ->
                                            Cleaner.clean(
                                                    column,
                                                    comparison.column().equals("sex")
                                                            ? list.size() % 2 == 0
                                                                    ? "male"
                                                                    : "female"
                                                            : String.join("", list) + "1990"))
                                    .filter(Objects::nonNull)
                                    .map(Objects::requireNonNull);
                    return Combinators.combine(value, value)
                            .as((left, right) -> new Compared(comparison, left, right));
                });
    }
}
