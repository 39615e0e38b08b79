package org.wardline.intake.cybertip;

import java.util.regex.Pattern;

/** Names of places in a file, fit to be shown and logged: a sender may write anything where a name should stand. */
final class Places {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");
    private static final String UNKNOWN = "_";

    private Places() {}

    /** The name itself, or {@code _} for what does not look like one. */
    static String step(String name) {
        return NAME.matcher(name).matches() ? name : UNKNOWN;
    }
}
