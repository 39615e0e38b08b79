package org.wardline.linkage.model;

import org.apache.commons.codec.language.DoubleMetaphone;

/**
 * How a text sounds in English: its Double Metaphone codes (L. Philips, "The Double Metaphone Search Algorithm", 2000).
 *
 * @param primary the likeliest; empty when nothing in the text can be sounded
 * @param alternate another way to sound it; the same as the primary when there is none
 */
record Sounds(String primary, String alternate) {
    /** Four letters, as is usual, would take long surnames together that differ in their second half. */
    private static final int LONGEST_CODE = 12;

    private static final DoubleMetaphone METAPHONE = metaphone();

    private static DoubleMetaphone metaphone() {
        var metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(LONGEST_CODE);
        return metaphone;
    }

    static Sounds of(String text) {
        return new Sounds(code(text, false), code(text, true));
    }

    private static String code(String text, boolean alternate) {
        var code = METAPHONE.doubleMetaphone(text, alternate);
        return code == null ? "" : code;
    }

    /** Whether some code of one is some code of the other. */
    boolean meets(Sounds other) {
        return same(primary, other.primary)
                || same(primary, other.alternate)
                || same(alternate, other.primary)
                || same(alternate, other.alternate);
    }

    private static boolean same(String left, String right) {
        return !left.isEmpty() && left.equals(right);
    }
}
