package org.wardline.linkage.model;

import java.util.Arrays;
import java.util.HashMap;

/**
 * Damerau-Levenshtein distance of two texts by characters: how few insertions, deletions, substitutions and
 * transpositions of neighbours make one of the other, where what was transposed may be edited further (F. J. Damerau,
 * 1964; R. Lowrance and R. A. Wagner, 1975). Gives what DuckDB's {@code damerau_levenshtein} gives for ASCII texts.
 */
final class Edits {
    /** Beyond this, trying every edit takes longer than the table of all distances. */
    private static final int FEW = 3;

    private Edits() {}

    /** Whether the distance is at most this. Up to three edits, nothing is set aside in memory. */
    static boolean within(String left, String right, int most) {
        if (Math.abs(left.length() - right.length()) > most) {
            return false;
        }
        return most <= FEW
                ? few(left, 0, left.length(), right, 0, right.length(), most)
                : distance(left, right) <= most;
    }

    /** Whether these stretches are within so many edits. What both begin and end with needs none. */
    private static boolean few(
            String left, int i, int leftEnd, String right, int j, int rightEnd, int most) {
        while (i < leftEnd && j < rightEnd && left.charAt(i) == right.charAt(j)) {
            i++;
            j++;
        }
        while (leftEnd > i
                && rightEnd > j
                && left.charAt(leftEnd - 1) == right.charAt(rightEnd - 1)) {
            leftEnd--;
            rightEnd--;
        }
        var lefts = leftEnd - i;
        var rights = rightEnd - j;
        if (lefts == 0 || rights == 0) {
            return Math.max(lefts, rights) <= most;
        }
        if (most == 0 || Math.abs(lefts - rights) > most) {
            return false;
        }
        if (most == 1) {
            return one(left, i, lefts, right, j, rights);
        }
        return few(left, i + 1, leftEnd, right, j + 1, rightEnd, most - 1)
                || few(left, i + 1, leftEnd, right, j, rightEnd, most - 1)
                || few(left, i, leftEnd, right, j + 1, rightEnd, most - 1)
                || transposed(left, i, leftEnd, right, j, rightEnd, most);
    }

    /** Whether one edit is enough, where neither the first letters nor the last are the same. */
    private static boolean one(String left, int i, int lefts, String right, int j, int rights) {
        return (lefts == 1 && rights == 1)
                || (lefts == 2
                        && rights == 2
                        && left.charAt(i) == right.charAt(j + 1)
                        && left.charAt(i + 1) == right.charAt(j));
    }

    /**
     * Whether two letters changed places: the first of each stretch is the last of a beginning of the other. What stood
     * between them was deleted or put in, one edit each.
     */
    private static boolean transposed(
            String left, int i, int leftEnd, String right, int j, int rightEnd, int most) {
        for (var p = 1; p <= most && i + p < leftEnd; p++) {
            if (left.charAt(i + p) != right.charAt(j)) {
                continue;
            }
            for (var q = 1; p + q - 1 <= most && j + q < rightEnd; q++) {
                if (left.charAt(i) == right.charAt(j + q)
                        && few(
                                left,
                                i + p + 1,
                                leftEnd,
                                right,
                                j + q + 1,
                                rightEnd,
                                most - (p + q - 1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The distance itself. */
    static int distance(String left, String right) {
        var width = right.length() + 2;
        var most = left.length() + right.length();
        var table = new int[left.length() + 2][width];
        table[0][0] = most;
        for (var i = 0; i <= left.length(); i++) {
            table[i + 1][0] = most;
            table[i + 1][1] = i;
        }
        Arrays.fill(table[0], most);
        for (var j = 0; j <= right.length(); j++) {
            table[1][j + 1] = j;
        }
        var lastRow = new HashMap<Character, Integer>();
        for (var i = 1; i <= left.length(); i++) {
            var lastColumn = 0;
            for (var j = 1; j <= right.length(); j++) {
                var row = lastRow.getOrDefault(right.charAt(j - 1), 0);
                var column = lastColumn;
                var same = left.charAt(i - 1) == right.charAt(j - 1);
                if (same) {
                    lastColumn = j;
                }
                var kept = table[i][j] + (same ? 0 : 1);
                var edited = Math.min(table[i + 1][j], table[i][j + 1]) + 1;
                var swapped = table[row][column] + (i - row - 1) + 1 + (j - column - 1);
                table[i + 1][j + 1] = Math.min(Math.min(kept, edited), swapped);
            }
            lastRow.put(left.charAt(i - 1), i);
        }
        return table[left.length() + 1][right.length() + 1];
    }
}
