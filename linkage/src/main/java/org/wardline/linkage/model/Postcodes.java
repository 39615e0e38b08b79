package org.wardline.linkage.model;

import org.wardline.linkage.model.LevelTest.PostcodePart;

/**
 * The parts of a cleaned postcode, as how many of its characters they take. Of "AB101XY" the sector is "AB101", the
 * district "AB10", the area "AB". Codes of other countries, and mistyped ones, are cut at the same places, which makes
 * sense of them too: the first characters of most countries' codes name the larger region. A code of up to four
 * characters has no sector; its district is all but the last character, unless it is the first half of a UK postcode,
 * which is a district.
 */
final class Postcodes {
    private static final int AREA = 2;
    private static final int LONGEST_OUTWARD = 4;

    private Postcodes() {}

    /** Whether two postcodes have this part in common. */
    static boolean agree(PostcodePart part, String left, String right) {
        var length = length(part, left);
        return length > 0
                && length == length(part, right)
                && left.regionMatches(0, right, 0, length);
    }

    /** How many characters the part takes; 0 when there is none. */
    static int length(PostcodePart part, String postcode) {
        var length = postcode.length();
        var whole = length > LONGEST_OUTWARD;
        return switch (part) {
            case SECTOR -> whole ? length - 2 : 0;
            case DISTRICT -> whole ? length - 3 : outward(postcode) ? length : length - 1;
            case AREA -> area(postcode);
        };
    }

    private static int area(String postcode) {
        var letters = 0;
        while (letters < Math.min(AREA, postcode.length())
                && Character.isLetter(postcode.charAt(letters))) {
            letters++;
        }
        return letters > 0 ? letters : Math.min(AREA, postcode.length());
    }

    /** Whether it begins as UK postcodes do: one or two letters, then a digit. */
    private static boolean outward(String postcode) {
        var letters = area(postcode);
        return Character.isLetter(postcode.charAt(0))
                && letters < postcode.length()
                && Character.isDigit(postcode.charAt(letters));
    }
}
