package org.wardline.results;

import java.util.Locale;

/** Who the figures are fit for. */
public enum View {
    /** Exact, for the operation's circle. */
    MEMBERS,
    /** Small numbers of children and of personal attributes are withheld. */
    PUBLISHED;

    /** As programs read it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
