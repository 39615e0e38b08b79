package org.wardline.linkage.model;

/**
 * A level's test, made ready to be asked of many millions of pairs: what {@link LevelTests#holds} answers, without looking
 * up each time which test it is.
 */
@FunctionalInterface
public interface ValueCheck {

    /** Whether the level holds for two values of one column. */
    boolean holds(Value left, Value right);

    /** Makes a test ready. Those that are seldom asked go by way of {@link LevelTests#holds}. */
    static ValueCheck of(LevelTest test) {
        return switch (test) {
            case LevelTest.Same _ -> (left, right) -> left.text().equals(right.text());
            case LevelTest.Nickname _ ->
                    (left, right) -> Nicknames.meet(left.formalNames(), right.formalNames());
            case LevelTest.Phonetic _ -> (left, right) -> left.sounds().meets(right.sounds());
            case LevelTest.JaroWinkler(double atLeast) ->
                    (left, right) -> LevelTests.alike(left, right, atLeast);
            case LevelTest.DamerauLevenshtein(int atMost) ->
                    (left, right) -> LevelTests.near(left, right, atMost);
            case LevelTest.Contains _ ->
                    (left, right) -> Words.oneHoldsOther(left.words(), right.words());
            case LevelTest.SamePostcodePart(LevelTest.PostcodePart part) ->
                    (left, right) -> Postcodes.agree(part, left.text(), right.text());
            case LevelTest.SameDatePart(LevelTest.DatePart part) ->
                    (left, right) -> Dates.agree(part, left.text(), right.text());
            case LevelTest.AllOf all ->
                    allOf(all.tests().stream().map(ValueCheck::of).toArray(ValueCheck[]::new));
            case LevelTest.AnyOf any ->
                    anyOf(any.tests().stream().map(ValueCheck::of).toArray(ValueCheck[]::new));
            case LevelTest.Otherwise _ -> (_, _) -> true;
            default -> (left, right) -> LevelTests.holds(test, left, right);
        };
    }

    private static ValueCheck allOf(ValueCheck[] checks) {
        return (left, right) -> {
            for (var check : checks) {
                if (!check.holds(left, right)) {
                    return false;
                }
            }
            return true;
        };
    }

    private static ValueCheck anyOf(ValueCheck[] checks) {
        return (left, right) -> {
            for (var check : checks) {
                if (check.holds(left, right)) {
                    return true;
                }
            }
            return false;
        };
    }
}
