package org.wardline.intake.media;

import java.util.Arrays;
import java.util.regex.Pattern;

/** Judges the names of an archive's entries, which a sender may have written to mislead. */
final class EntryNames {
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");
    private static final Pattern UNSHOWABLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final int LONGEST = 1024;

    private EntryNames() {}

    /** Whether a name stays within its archive and says what it looks like. Nothing is ever written under it. */
    static boolean safe(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST
                && !name.startsWith("/")
                && !DRIVE.matcher(name).matches()
                && !UNSHOWABLE.matcher(name).find()
                && Arrays.stream(name.split("/")).noneMatch(part -> part.equals(".."));
    }

    /** A name fit to be shown and kept. */
    static String shown(String name) {
        var visible = UNSHOWABLE.matcher(name).replaceAll("\uFFFD");
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST);
    }
}
