package org.wardline.intake.media;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.IntStream;

/** The bytes by which one format is known. */
final class Signature {
    private static final int ANY = -1;
    private final int[] pattern;
    private final Finding finding;

    private Signature(int[] pattern, Finding finding) {
        this.pattern = pattern;
        this.finding = finding;
    }

    /**
     * A signature.
     *
     * @param pattern words apart by spaces: two hexadecimal digits for a byte, {@code ..} for any byte, or
     *     {@code 'text'} without spaces in it
     */
    static Signature of(String pattern, Finding finding) {
        var bytes = Arrays.stream(pattern.split(" ")).flatMapToInt(Signature::word).toArray();
        return new Signature(bytes, finding);
    }

    private static IntStream word(String word) {
        if (word.startsWith("'")) {
            return word.substring(1, word.length() - 1).chars();
        }
        return IntStream.of(word.equals("..") ? ANY : HexFormat.fromHexDigits(word));
    }

    Finding finding() {
        return finding;
    }

    int firstByte() {
        return pattern[0];
    }

    boolean matches(byte[] bytes, int from) {
        if (bytes.length - from < pattern.length) {
            return false;
        }
        for (var i = 0; i < pattern.length; i++) {
            if (pattern[i] != ANY && pattern[i] != (bytes[from + i] & 0xFF)) {
                return false;
            }
        }
        return true;
    }
}
