package org.wardline.linkage.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A sketch may say "perhaps" wrongly, but never "no". */
class SketchTests {
    record Pair(Value left, Value right) {}

    @Provide
    Arbitrary<Pair> pairs() {
        var text = Arbitraries.strings().withChars("abcé -'").ofMinLength(1).ofMaxLength(8);
        var longer = Arbitraries.strings().alpha().ofMinLength(58).ofMaxLength(70);
        var date =
                Arbitraries.of(
                        "1987",
                        "198712",
                        "19871203",
                        "19870312",
                        "19881203",
                        "19801203",
                        "18871203");
        var postcode =
                Arbitraries.of(
                        "AB101XY", "AB101XZ", "AB12", "A1", "AB", "AC", "B101XY", "1234", "12345");
        var mail =
                Arbitraries.of("a.b@x.invalid", "a.b@y.invalid", "ab@x.invalid", "@x", "nothing");
        return Arbitraries.oneOf(
                of(ValueKind.TEXT, text),
                of(ValueKind.TEXT, longer),
                of(ValueKind.CODE, text),
                of(ValueKind.PHONE, Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(9)),
                of(ValueKind.DATE, date),
                of(ValueKind.POSTCODE, postcode),
                of(ValueKind.EMAIL, mail));
    }

    private static Arbitrary<Pair> of(ValueKind kind, Arbitrary<String> texts) {
        return Combinators.combine(texts, texts)
                .as((left, right) -> new Pair(new Value(kind, left), new Value(kind, right)));
    }

    @Property(tries = 3000)
    void neverSaysNoWhereATestHolds(@ForAll("pairs") Pair pair) {
        for (var test : LevelTestSamples.ALL) {
            if (test instanceof LevelTest.Swapped
                    || !Kinds.of(test).contains(pair.left.kind())
                    || !ValueCheck.of(test).holds(pair.left, pair.right)) {
                continue;
            }
            assertThat(Sketch.Check.of(test).possible(Sketch.of(pair.left), Sketch.of(pair.right)))
                    .as(test.toString())
                    .isTrue();
        }
    }

    /** The words of "a-b" are among those of "a b c". */
    @Test
    void takesHyphensAndSpacesForTheSame() {
        var one = new Value(ValueKind.TEXT, "wex-lam");
        var other = new Value(ValueKind.TEXT, "wex lam quil");
        var contains = new LevelTest.Contains();
        assertThat(ValueCheck.of(contains).holds(one, other)).isTrue();
        assertThat(Sketch.Check.of(contains).possible(Sketch.of(one), Sketch.of(other))).isTrue();
    }

    @Test
    void tellsFarValuesApart() {
        var one = Sketch.of(new Value(ValueKind.TEXT, "wexlam"));
        var other = Sketch.of(new Value(ValueKind.TEXT, "quildor"));
        for (var test :
                List.of(
                        new LevelTest.DamerauLevenshtein(2),
                        new LevelTest.JaroWinkler(0.85),
                        new LevelTest.Prefix(1),
                        new LevelTest.Phonetic())) {
            assertThat(Sketch.Check.of(test).possible(one, other)).as(test.toString()).isFalse();
        }
    }
}
