package org.wardline.linkage.model;

import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers in one form. A number with its country's code begins with "+"; a national one is taken as British;
 * anything else stays digits, since a short code or a number without its leading zero may still be the same on both
 * sides.
 */
final class Phones {
    private static final String BRITAIN = "44";
    private static final int FEWEST = 5;
    private static final int NATIONAL = 10;

    private Phones() {}

    /** The number in one form; no value when too few digits are left or all are zero. */
    static @Nullable String clean(String raw) {
        var digits = digits(raw);
        if (digits.length() < FEWEST || digits.chars().allMatch(digit -> digit == '0')) {
            return null;
        }
        var international = raw.stripLeading().startsWith("+") || raw.strip().startsWith("(+");
        if (international) {
            return "+" + withoutTrunkZero(digits);
        }
        if (digits.startsWith("00")) {
            return clean("+" + digits.substring(2));
        }
        if (digits.startsWith("0")) {
            return clean("+" + BRITAIN + digits.substring(1));
        }
        if (digits.startsWith(BRITAIN) && withoutTrunkZero(digits).length() == NATIONAL + 2) {
            return "+" + withoutTrunkZero(digits);
        }
        return digits.startsWith("7") && digits.length() == NATIONAL
                ? "+" + BRITAIN + digits
                : digits;
    }

    /** "+44 (0)20 ..." is written with a zero that is not dialled from abroad. */
    private static String withoutTrunkZero(String digits) {
        return digits.startsWith(BRITAIN + "0")
                ? withoutTrunkZero(BRITAIN + digits.substring(3))
                : digits;
    }

    /** The digits before an extension ("x12", "ext. 12", "#12"). */
    private static String digits(String raw) {
        var digits = new StringBuilder();
        for (var at = 0; at < raw.length(); at++) {
            var letter = raw.charAt(at);
            if (letter >= '0' && letter <= '9') {
                digits.append(letter);
            } else if (digits.length() >= FEWEST && "xXeE#".indexOf(letter) >= 0) {
                break;
            }
        }
        return digits.toString();
    }
}
