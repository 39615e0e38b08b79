package org.wardline.linkage.model;

/**
 * Jaro-Winkler likeness of two texts, from 0 (nothing in common) to 1 (the same), by characters: M. A. Jaro, "Advances
 * in Record-Linkage Methodology", JASA 84 (1989); W. E. Winkler, "String Comparator Metrics" (1990), whose bonus for
 * the first four characters counts where Jaro's likeness is above 0.7. Gives what DuckDB's
 * {@code jaro_winkler_similarity} gives for ASCII texts; two empty texts are nothing alike.
 *
 * <p>Texts of up to 64 characters are compared without setting anything aside in memory.
 */
public final class Likeness {
    private static final double PREFIX_SCALE = 0.1;
    private static final int LONGEST_PREFIX = 4;
    private static final double BONUS_ABOVE = 0.7;

    private Likeness() {}

    /** The likeness itself. */
    public static double of(String left, String right) {
        var common = Math.min(left.length(), right.length());
        if (common == 0) {
            return 0;
        }
        return left.length() <= Long.SIZE && right.length() <= Long.SIZE
                ? ofShort(left, right, 0)
                : ofLong(left, right);
    }

    /** Whether the likeness is at least this. */
    static boolean atLeast(String left, String right, double wanted) {
        return atLeast(left, right, wanted, Math.min(left.length(), right.length()));
    }

    /**
     * The same for who knows more.
     *
     * @param most how many characters can be in common at most
     */
    static boolean atLeast(String left, String right, double wanted, int most) {
        if (left.isEmpty() || right.isEmpty()) {
            return wanted <= 0;
        }
        var prefix = prefix(left, right, Math.min(left.length(), right.length()));
        if (likeness(most, 0, left.length(), right.length(), prefix) < wanted) {
            return false;
        }
        if (left.length() > Long.SIZE || right.length() > Long.SIZE) {
            return ofLong(left, right) >= wanted;
        }
        return ofShort(left, right, fewest(left, right, prefix, wanted, most)) >= wanted;
    }

    /** How many characters must be in common for this likeness, were none of them out of order. */
    private static int fewest(String left, String right, int prefix, double wanted, int most) {
        var fewest = most;
        while (fewest > 1
                && likeness(fewest - 1, 0, left.length(), right.length(), prefix) >= wanted) {
            fewest--;
        }
        return fewest;
    }

    private static int prefix(String left, String right, int shorter) {
        var longest = Math.min(LONGEST_PREFIX, shorter);
        var prefix = 0;
        while (prefix < longest && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return prefix;
    }

    private static double likeness(int common, int swapped, int left, int right, int prefix) {
        if (common == 0) {
            return 0;
        }
        var shared = (double) common;
        var jaro = (shared / left + shared / right + (shared - swapped) / shared) / 3;
        return jaro > BONUS_ABOVE ? jaro + prefix * PREFIX_SCALE * (1 - jaro) : jaro;
    }

    /** The most that two texts can be alike with so many characters in common, by their lengths. */
    static double atBest(int common, int left, int right, boolean sameFirst) {
        return likeness(common, 0, left, right, sameFirst ? LONGEST_PREFIX : 0);
    }

    private static int reach(int left, int right) {
        return Math.max(0, Math.max(left, right) / 2 - 1);
    }

    /** Gives 0 as soon as fewer than {@code fewest} characters can be in common. */
    private static double ofShort(String left, String right, int fewest) {
        var reach = reach(left.length(), right.length());
        var inLeft = 0L;
        var inRight = 0L;
        var common = 0;
        for (var i = 0; i < left.length(); i++) {
            var until = Math.min(right.length(), i + reach + 1);
            var letter = left.charAt(i);
            for (var j = Math.max(0, i - reach); j < until; j++) {
                if ((inRight >>> j & 1) == 0 && letter == right.charAt(j)) {
                    inLeft |= 1L << i;
                    inRight |= 1L << j;
                    common++;
                    break;
                }
            }
            if (common + left.length() - 1 - i < fewest) {
                return 0;
            }
        }
        var swapped = outOfOrder(left, right, inLeft, inRight) / 2;
        var prefix = prefix(left, right, Math.min(left.length(), right.length()));
        return likeness(common, swapped, left.length(), right.length(), prefix);
    }

    private static int outOfOrder(String left, String right, long inLeft, long inRight) {
        var count = 0;
        var lefts = inLeft;
        var rights = inRight;
        while (lefts != 0) {
            var i = Long.numberOfTrailingZeros(lefts);
            var j = Long.numberOfTrailingZeros(rights);
            if (left.charAt(i) != right.charAt(j)) {
                count++;
            }
            lefts &= lefts - 1;
            rights &= rights - 1;
        }
        return count;
    }

    private static double ofLong(String left, String right) {
        var reach = reach(left.length(), right.length());
        var taken = new boolean[right.length()];
        var shared = new char[Math.min(left.length(), right.length())];
        var common = 0;
        for (var i = 0; i < left.length(); i++) {
            var until = Math.min(right.length(), i + reach + 1);
            for (var j = Math.max(0, i - reach); j < until; j++) {
                if (!taken[j] && left.charAt(i) == right.charAt(j)) {
                    taken[j] = true;
                    shared[common++] = left.charAt(i);
                    break;
                }
            }
        }
        var swapped = 0;
        for (int j = 0, k = 0; k < common; j++) {
            if (taken[j] && right.charAt(j) != shared[k++]) {
                swapped++;
            }
        }
        var prefix = prefix(left, right, Math.min(left.length(), right.length()));
        return likeness(common, swapped / 2, left.length(), right.length(), prefix);
    }
}
