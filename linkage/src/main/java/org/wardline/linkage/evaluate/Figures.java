package org.wardline.linkage.evaluate;

import java.util.Locale;

/** Numbers and text as they stand on the page. */
final class Figures {
    static final String NONE = "–";

    private Figures() {}

    static String count(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** A part of one, in per cent. */
    static String share(double part) {
        return Double.isFinite(part) ? String.format(Locale.UK, "%.1f%%", part * 100) : NONE;
    }

    /** A measure from 0 to 1. */
    static String measure(double value) {
        return Double.isFinite(value) ? String.format(Locale.UK, "%.4f", value) : NONE;
    }

    /** Thousandths of a bit as bits. */
    static String bits(int weight) {
        return bits(weight / 1000.0);
    }

    static String bits(double bits) {
        return Double.isFinite(bits) ? String.format(Locale.UK, "%.1f", bits) : NONE;
    }

    /** A co-ordinate in a plot: short, and the same on every machine. */
    static String at(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }

    static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(character -> {
                    switch (character) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        default ->
                                escaped.appendCodePoint(
                                        Character.isISOControl(character) ? ' ' : character);
                    }
                });
        return escaped.toString();
    }
}
