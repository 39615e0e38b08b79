package org.wardline.linkage.model;

/**
 * What can be told of a value in 64 bits: which characters it has, how long it is, how it begins, and of some kinds a
 * little more. Two sketches say quickly, and out of one place in memory each, that a test cannot hold for their values;
 * most pairs of values are far apart, and nothing else need be looked at.
 *
 * <p>From the lowest bit: 32 of {@link Value#letters}, 6 of the length (63 for more), 8 of the first character, and 18 by
 * kind: the year of a date, the area of a postcode, the name before the @, or how a text sounds.
 */
public final class Sketch {
    private static final int LONG = 63;
    private static final int KIND_BITS = 18;

    private Sketch() {}

    /** Whether a test can hold for two sketched values; where it cannot, {@link ValueCheck} would say no. */
    @FunctionalInterface
    public interface Check {
        boolean possible(long left, long right);

        /** Whether sketches tell anything of a test. */
        static boolean tells(LevelTest test) {
            return switch (test) {
                case LevelTest.AllOf all -> all.tests().stream().anyMatch(Check::tells);
                case LevelTest.AnyOf any -> any.tests().stream().allMatch(Check::tells);
                case LevelTest.Prefix prefix -> prefix.length() > 0;
                case LevelTest.DamerauLevenshtein _,
                        LevelTest.JaroWinkler _,
                        LevelTest.Initial _,
                        LevelTest.Contains _,
                        LevelTest.Phonetic _,
                        LevelTest.SamePostcodePart _,
                        LevelTest.SameLocalPart _,
                        LevelTest.SameDatePart _,
                        LevelTest.DayMonthSwapped _ ->
                        true;
                default -> false;
            };
        }

        /** What sketches tell of a test. */
        static Check of(LevelTest test) {
            return switch (test) {
                case LevelTest.DamerauLevenshtein(int atMost) ->
                        (left, right) ->
                                Math.abs(length(left) - length(right)) <= atMost
                                        && only(left, right) <= atMost
                                        && only(right, left) <= atMost;
                case LevelTest.JaroWinkler(double atLeast) ->
                        (left, right) -> alike(left, right, atLeast);
                case LevelTest.Prefix prefix when prefix.length() > 0 -> Sketch::sameFirst;
                case LevelTest.Initial _ -> Sketch::sameFirst;
                case LevelTest.Contains _ ->
                        (left, right) ->
                                onlyInWords(left, right) == 0 || onlyInWords(right, left) == 0;
                case LevelTest.Phonetic _ -> (left, right) -> (kind(left) & kind(right)) != 0;
                case LevelTest.SamePostcodePart _, LevelTest.SameLocalPart _ ->
                        (left, right) ->
                                kind(left) == kind(right) || kind(left) == 0 || kind(right) == 0;
                case LevelTest.SameDatePart(LevelTest.DatePart part)
                        when part == LevelTest.DatePart.DECADE ->
                        (left, right) -> kind(left) / 10 == kind(right) / 10;
                case LevelTest.SameDatePart _, LevelTest.DayMonthSwapped _ ->
                        (left, right) -> kind(left) == kind(right);
                case LevelTest.AllOf all ->
                        allOf(all.tests().stream().map(Check::of).toArray(Check[]::new));
                case LevelTest.AnyOf any ->
                        anyOf(any.tests().stream().map(Check::of).toArray(Check[]::new));
                default -> (_, _) -> true;
            };
        }

        private static Check allOf(Check[] checks) {
            return (left, right) -> {
                for (var check : checks) {
                    if (!check.possible(left, right)) {
                        return false;
                    }
                }
                return true;
            };
        }

        private static Check anyOf(Check[] checks) {
            return (left, right) -> {
                for (var check : checks) {
                    if (check.possible(left, right)) {
                        return true;
                    }
                }
                return false;
            };
        }
    }

    /** Sketches a value. */
    public static long of(Value value) {
        var text = value.text();
        var first = text.isEmpty() ? 0L : text.charAt(0) & 0xff;
        return (value.letters() & 0xffffffffL)
                | (long) Math.min(LONG, text.length()) << 32
                | first << 38
                | ofKind(value) << 46;
    }

    private static long ofKind(Value value) {
        var text = value.text();
        return switch (value.kind()) {
            case DATE -> Long.parseLong(text.substring(0, 4));
            case POSTCODE ->
                    text.length() > 4
                            ? word(
                                    text.substring(
                                            0, Postcodes.length(LevelTest.PostcodePart.AREA, text)))
                            : 0;
            case EMAIL -> text.indexOf('@') > 0 ? word(text.substring(0, text.indexOf('@'))) : 0;
            case TEXT -> sound(value.sounds().primary()) | sound(value.sounds().alternate());
            default -> 0;
        };
    }

    private static long sound(String code) {
        return code.isEmpty() ? 0 : 1L << Math.floorMod(code.hashCode(), KIND_BITS);
    }

    /** Eighteen bits of a text, never 0. */
    private static long word(String text) {
        var mixed = text.hashCode() * 0x9E3779B9;
        return Math.max(1, mixed >>> (32 - KIND_BITS));
    }

    private static int length(long sketch) {
        return (int) (sketch >>> 32) & LONG;
    }

    private static long kind(long sketch) {
        return sketch >>> 46;
    }

    private static boolean sameFirst(long left, long right) {
        return ((left ^ right) >>> 38 & 0xff) == 0;
    }

    /** As {@link #only}, without what parts words: hyphened or not, they are the same words. */
    private static int onlyInWords(long first, long second) {
        return Integer.bitCount((int) first & ~(int) second & ~(1 << ' ' | 1 << '-'));
    }

    private static int only(long first, long second) {
        return Integer.bitCount((int) first & ~(int) second);
    }

    private static boolean alike(long left, long right, double atLeast) {
        var one = length(left);
        var other = length(right);
        if (one == LONG || other == LONG) {
            return true;
        }
        var common = Math.min(one - only(left, right), other - only(right, left));
        return Likeness.atBest(common, one, other, sameFirst(left, right)) >= atLeast;
    }
}
