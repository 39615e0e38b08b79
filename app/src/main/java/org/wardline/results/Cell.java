package org.wardline.results;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number in a table, or the place of one that is withheld.
 *
 * @param value null when it is withheld: too small to publish, beside one that is, or not yet for the reader
 */
public record Cell(@Nullable Integer value) {
    static final Cell WITHHELD = new Cell(null);

    /** Whether there is a number that the reader may not have. */
    public boolean withheld() {
        return value == null;
    }

    /** The number, or the word that stands for it. */
    public String text() {
        return value == null ? "withheld" : value.toString();
    }

    /** The number with its thousands apart, or the word that stands for it. */
    public String grouped() {
        return value == null ? text() : String.format(Locale.UK, "%,d", value);
    }
}
