package org.wardline.linkage;

/**
 * Likeness of two short strings from 0 (nothing in common) to 1 (the same), as W. E. Winkler defined it in "String
 * Comparator Metrics and Enhanced Decision Rules in the Fellegi-Sunter Model of Record Linkage" (1990), on the
 * comparator of M. A. Jaro (1989): characters in common within half the longer length, transpositions among them, and a
 * bonus for the first characters when they agree.
 */
public final class JaroWinkler {
    private static final double PREFIX_SCALE = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    /** The Jaro-Winkler likeness, with Winkler's scale of 0.1 over at most four characters. */
    public static double similarity(String left, String right) {
        var jaro = jaro(left, right);
        var prefix = 0;
        var longest = Math.min(LONGEST_PREFIX, Math.min(left.length(), right.length()));
        while (prefix < longest && left.charAt(prefix) == right.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_SCALE * (1 - jaro);
    }

    /** Jaro's likeness, without the bonus. Two empty strings are the same; an empty one is like no other. */
    public static double jaro(String left, String right) {
        if (left.equals(right)) {
            return 1;
        }
        var reach = Math.max(0, Math.max(left.length(), right.length()) / 2 - 1);
        var inLeft = new boolean[left.length()];
        var inRight = new boolean[right.length()];
        var common = markCommon(left, right, reach, inLeft, inRight);
        if (common == 0) {
            return 0;
        }
        var swapped = outOfOrder(left, right, inLeft, inRight) / 2;
        var shared = (double) common;
        return (shared / left.length() + shared / right.length() + (shared - swapped) / shared) / 3;
    }

    private static int markCommon(
            String left, String right, int reach, boolean[] inLeft, boolean[] inRight) {
        var common = 0;
        for (var i = 0; i < left.length(); i++) {
            var until = Math.min(right.length(), i + reach + 1);
            for (var j = Math.max(0, i - reach); j < until; j++) {
                if (!inRight[j] && left.charAt(i) == right.charAt(j)) {
                    inLeft[i] = true;
                    inRight[j] = true;
                    common++;
                    break;
                }
            }
        }
        return common;
    }

    private static int outOfOrder(String left, String right, boolean[] inLeft, boolean[] inRight) {
        var count = 0;
        var j = 0;
        for (var i = 0; i < left.length(); i++) {
            if (!inLeft[i]) {
                continue;
            }
            while (!inRight[j]) {
                j++;
            }
            if (left.charAt(i) != right.charAt(j)) {
                count++;
            }
            j++;
        }
        return count;
    }
}
