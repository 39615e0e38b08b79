package org.wardline.governance;

/** Text as people type it: what a column cannot hold, and what would break a line of a list, is none. */
final class PlainText {
    private PlainText() {}

    static boolean is(String typed) {
        return typed.codePoints()
                .noneMatch(each ->
                        Character.getType(each) == Character.SURROGATE
                                || (Character.isISOControl(each)
                                        && each != '\n'
                                        && each != '\r'
                                        && each != '\t'));
    }
}
