package org.wardline.linkage.model;

import java.time.Duration;
import java.util.List;

/**
 * Whether a level holds for two values. Symmetric, and without side effects. The values come from one column, so they
 * are of one kind; a test that makes no sense for it does not hold.
 */
public final class LevelTests {
    private static final double EARTH_RADIUS_KILOMETRES = 6371.0088;

    private LevelTests() {}

    /**
     * Answers for two cleaned values.
     *
     * @throws IllegalArgumentException for {@link LevelTest.Swapped}, which needs the other columns of both records
     */
    public static boolean holds(LevelTest test, Value left, Value right) {
        return switch (test) {
            case LevelTest.Same _ -> left.text().equals(right.text());
            case LevelTest.Nickname _ -> Nicknames.meet(left.formalNames(), right.formalNames());
            case LevelTest.Phonetic _ -> left.sounds().meets(right.sounds());
            case LevelTest.JaroWinkler jaroWinkler -> alike(left, right, jaroWinkler.atLeast());
            case LevelTest.DamerauLevenshtein edits -> near(left, right, edits.atMost());
            case LevelTest.Initial _ -> initial(left.text(), right.text());
            case LevelTest.Prefix prefix -> prefix(left.text(), right.text(), prefix.length());
            case LevelTest.Swapped _ ->
                    throw new IllegalArgumentException("Swapped needs more than two values");
            case LevelTest.Contains _ -> Words.oneHoldsOther(left.words(), right.words());
            case LevelTest.DayMonthSwapped _ -> Dates.dayMonthSwapped(left.text(), right.text());
            case LevelTest.SameDatePart date -> Dates.agree(date.part(), left.text(), right.text());
            case LevelTest.WithinDays within ->
                    Dates.withinDays(left.text(), right.text(), within.days());
            case LevelTest.SamePostcodePart postcode ->
                    Postcodes.agree(postcode.part(), left.text(), right.text());
            case LevelTest.SameLocalPart _ -> sameLocalPart(left.text(), right.text());
            case LevelTest.Intersects intersects ->
                    inCommon(left.elements(), right.elements(), intersects.atLeast());
            case LevelTest.WithinKilometres within ->
                    near(left.parts(), right.parts(), within.kilometres());
            case LevelTest.WithinTime within -> near(left.parts(), right.parts(), within.time());
            case LevelTest.SameEvent event -> sameEvent(event, left.parts(), right.parts());
            case LevelTest.SameAddress _ -> sameAddress(left.parts(), right.parts());
            case LevelTest.AllOf all -> allHold(all.tests(), left, right);
            case LevelTest.AnyOf any -> anyHolds(any.tests(), left, right);
            case LevelTest.Otherwise _ -> true;
        };
    }

    /** A character of one that the other has not at all is in common with nothing. */
    static boolean alike(Value left, Value right, double wanted) {
        var common =
                Math.min(
                        left.text().length() - only(left, right),
                        right.text().length() - only(right, left));
        return Likeness.atLeast(left.text(), right.text(), wanted, common);
    }

    /** An edit takes away at most one character that the other has not, and puts in at most one. */
    static boolean near(Value left, Value right, int most) {
        return only(left, right) <= most
                && only(right, left) <= most
                && sameShape(left, right)
                && Edits.within(left.text(), right.text(), most);
    }

    /** How many different characters only the first has, or fewer. */
    private static int only(Value first, Value second) {
        return Integer.bitCount(first.letters() & ~second.letters());
    }

    /** A year is not a mistyped day: dates are told apart by digits only when both are whole. */
    private static boolean sameShape(Value left, Value right) {
        return left.kind() != ValueKind.DATE
                || (Dates.isWhole(left.text()) && Dates.isWhole(right.text()));
    }

    private static boolean initial(String left, String right) {
        return (Words.lengthOfFirst(left) == 1 || Words.lengthOfFirst(right) == 1)
                && prefix(left, right, 1);
    }

    private static boolean prefix(String left, String right, int length) {
        return left.length() >= length && left.regionMatches(0, right, 0, length);
    }

    private static boolean sameLocalPart(String left, String right) {
        var at = left.indexOf('@');
        return at > 0 && at == right.indexOf('@') && left.regionMatches(0, right, 0, at);
    }

    private static boolean inCommon(String[] left, String[] right, int wanted) {
        var common = 0;
        var i = 0;
        var j = 0;
        while (i < left.length && j < right.length && common < wanted) {
            var order = left[i].compareTo(right[j]);
            if (order == 0) {
                common++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return common >= wanted;
    }

    /** By the haversine formula, on a sphere of the earth's mean radius. */
    private static boolean near(Parts left, Parts right, double kilometres) {
        if (!(left instanceof Parts.Point a && right instanceof Parts.Point b)) {
            return false;
        }
        var north = Math.sin(Math.toRadians(a.latitude() - b.latitude()) / 2);
        var east = Math.sin(Math.toRadians(a.longitude() - b.longitude()) / 2);
        var both = Math.cos(Math.toRadians(a.latitude())) * Math.cos(Math.toRadians(b.latitude()));
        var haversine = Math.min(1, north * north + both * east * east);
        return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.sqrt(haversine)) <= kilometres;
    }

    private static boolean near(Parts left, Parts right, Duration time) {
        return left instanceof Parts.Moment a
                && right instanceof Parts.Moment b
                && Math.abs(a.seconds() - b.seconds()) <= time.toSeconds();
    }

    private static boolean sameEvent(LevelTest.SameEvent test, Parts left, Parts right) {
        if (!(left instanceof Parts.Events a && right instanceof Parts.Events b)) {
            return false;
        }
        for (var i = 0; i < a.events().size(); i++) {
            for (var j = 0; j < b.events().size(); j++) {
                if (same(test, a.events().get(i), b.events().get(j))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean same(LevelTest.SameEvent test, Parts.Event left, Parts.Event right) {
        var ours = left.seconds();
        var theirs = right.seconds();
        return ours != null
                && theirs != null
                && left.address().equals(right.address())
                && Math.abs(ours - theirs) <= test.time().toSeconds()
                && (!test.samePort()
                        || (!left.port().isEmpty() && left.port().equals(right.port())));
    }

    private static boolean sameAddress(Parts left, Parts right) {
        if (!(left instanceof Parts.Events a && right instanceof Parts.Events b)) {
            return false;
        }
        for (var i = 0; i < a.events().size(); i++) {
            for (var j = 0; j < b.events().size(); j++) {
                if (a.events().get(i).address().equals(b.events().get(j).address())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean allHold(List<LevelTest> tests, Value left, Value right) {
        for (var i = 0; i < tests.size(); i++) {
            if (!holds(tests.get(i), left, right)) {
                return false;
            }
        }
        return true;
    }

    private static boolean anyHolds(List<LevelTest> tests, Value left, Value right) {
        for (var i = 0; i < tests.size(); i++) {
            if (holds(tests.get(i), left, right)) {
                return true;
            }
        }
        return false;
    }
}
