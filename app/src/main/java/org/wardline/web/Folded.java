package org.wardline.web;

import java.util.regex.Pattern;

/** A sender's text made harmless: links in it lead nowhere, even when they are copied. */
public final class Folded {
    private static final int LONG = 160;
    private static final Pattern SCHEME = Pattern.compile("(?i)\\bhttp(s?)://");
    private static final Pattern DOT_INSIDE =
            Pattern.compile("(?<=[\\p{L}\\p{N}])\\.(?=[\\p{L}\\p{N}])");

    private Folded() {}

    /** Whether the text is shown only when somebody opens it. */
    public static boolean isLong(String text) {
        return text.length() > LONG || text.indexOf('\n') >= 0;
    }

    /** The text with schemes and dots of addresses broken, so that nothing makes a link of it. */
    public static String defanged(String text) {
        var schemeless =
                SCHEME.matcher(text)
                        .replaceAll(scheme -> scheme.group(1).isEmpty() ? "hxxp://" : "hxxps://");
        return DOT_INSIDE.matcher(schemeless).replaceAll("[.]");
    }
}
