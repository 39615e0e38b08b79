package org.wardline.intake.media;

import java.io.ByteArrayOutputStream;

/** Base64 as people and programs leave it in text: either alphabet, with or without padding, broken over lines. */
final class Base64Text {
    private static final int NOT_A_DIGIT = -1;

    private Base64Text() {}

    /** The byte that the first two digits make; -1 when they are not there together. */
    static int firstByte(String text, int from) {
        if (from + 1 >= text.length()) {
            return NOT_A_DIGIT;
        }
        var high = digit(text.charAt(from));
        var low = digit(text.charAt(from + 1));
        return high == NOT_A_DIGIT || low == NOT_A_DIGIT ? NOT_A_DIGIT : high << 2 | low >> 4;
    }

    /** Decodes from a place until {@code most} bytes are there or the digits end; white space is passed over. */
    static byte[] decode(String text, int from, int most) {
        var bytes = new ByteArrayOutputStream();
        var bits = 0;
        var held = 0;
        for (var i = from; i < text.length() && bytes.size() < most; i++) {
            var c = text.charAt(i);
            if (space(c)) {
                continue;
            }
            var digit = digit(c);
            if (digit == NOT_A_DIGIT) {
                break;
            }
            bits = (bits << 6 | digit) & 0xFFFF;
            held += 6;
            if (held >= 8) {
                held -= 8;
                bytes.write(bits >> held);
            }
        }
        return bytes.toByteArray();
    }

    /** Whether at least so many digits follow, white space between them not counted. */
    static boolean runs(String text, int from, int digits) {
        var seen = 0;
        for (var i = from; i < text.length() && seen < digits; i++) {
            var c = text.charAt(i);
            if (digit(c) != NOT_A_DIGIT) {
                seen++;
            } else if (!space(c)) {
                return false;
            }
        }
        return seen == digits;
    }

    /** Where the digits and the white space between them end. */
    static int endOfRun(String text, int from) {
        var end = from;
        while (end < text.length()
                && (digit(text.charAt(end)) != NOT_A_DIGIT || space(text.charAt(end)))) {
            end++;
        }
        return end;
    }

    private static boolean space(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static int digit(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> NOT_A_DIGIT;
        };
    }
}
