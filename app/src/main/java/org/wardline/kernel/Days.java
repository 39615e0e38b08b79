package org.wardline.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people in the United Kingdom write them. */
public final class Days {
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    /** The day in words: {@code 24 November 2026}. */
    public static String said(LocalDate day) {
        return SAID.format(day);
    }
}
