package org.wardline.commandline;

import java.util.regex.Pattern;

/** Makes text from outside fit for a terminal, which would obey what is hidden in it. */
final class Shown {
    private static final Pattern OBEYED = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");

    private Shown() {}

    /** The text in one line, with what a terminal would obey or hide replaced. */
    static String of(String text) {
        return OBEYED.matcher(text).replaceAll("\uFFFD");
    }
}
