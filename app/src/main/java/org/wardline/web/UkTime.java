package org.wardline.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.wardline.kernel.Days;

/** Moments as officers in the United Kingdom say them. */
public final class UkTime {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter SAID =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.UK).withZone(LONDON);

    private UkTime() {}

    /** Local time in London to the minute, with its zone: {@code 24 November 2026, 09:05 GMT}. */
    public static String said(Instant at) {
        var summer = LONDON.getRules().isDaylightSavings(at);
        return SAID.format(at) + (summer ? " BST" : " GMT");
    }

    /** A day in words: {@code 24 November 2026}. */
    public static String day(LocalDate day) {
        return Days.said(day);
    }

    /** What a copy holds for programs, for people: a moment or a day said as such, anything else as it is. */
    public static String spoken(String value) {
        try {
            return switch (value.length()) {
                case 10 -> day(LocalDate.parse(value));
                case 20, 24, 27, 30 -> said(Instant.parse(value));
                default -> value;
            };
        } catch (DateTimeException _) {
            return value;
        }
    }
}
