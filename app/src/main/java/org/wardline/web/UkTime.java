package org.wardline.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

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
}
