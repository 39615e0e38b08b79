package org.wardline.linkage.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cleans values. What is clean stays as it is: cleaning twice gives what cleaning once gives. Beyond the steps of the
 * column, a value takes the one form that its kind has: dates as digits, sets in order and without repeats, moments in
 * UTC.
 */
public final class Cleaner {
    /** Each round but the last shortens the text or settles it; nobody's name takes more than three. */
    private static final int MOST_ROUNDS = 8;

    private Cleaner() {}

    /**
     * Cleans a value of a file.
     *
     * @return the value, or null when nothing is left or its kind cannot be read from it
     */
    public static @Nullable Value clean(Column column, @Nullable String raw) {
        if (raw == null) {
            return null;
        }
        var text =
                switch (column.kind()) {
                    case SET -> several(column, raw, ";|\r\n");
                    case EVENTS -> several(column, raw, ";\r\n");
                    default -> single(column, raw);
                };
        return text == null ? null : new Value(column.kind(), text);
    }

    /** Cleans each on its own; they stand in order, one a line. */
    private static @Nullable String several(Column column, String raw, String separators) {
        var cleaned = new TreeSet<String>();
        for (var part : split(raw, separators)) {
            var text = single(column, part);
            if (text != null) {
                cleaned.add(text);
            }
        }
        return cleaned.isEmpty() ? null : String.join("\n", cleaned);
    }

    private static List<String> split(String raw, String separators) {
        var parts = new ArrayList<String>();
        var from = 0;
        for (var at = 0; at <= raw.length(); at++) {
            if (at == raw.length() || separators.indexOf(raw.charAt(at)) >= 0) {
                parts.add(raw.substring(from, at));
                from = at + 1;
            }
        }
        return parts;
    }

    /** What a step leaves can be what an earlier one takes away, so they go round until nothing changes. */
    private static @Nullable String single(Column column, String raw) {
        var before = raw.strip();
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var after = once(column, before);
            if (after == null || after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static @Nullable String once(Column column, String stripped) {
        var text = stripped;
        for (var step : column.cleaning()) {
            if (text.isEmpty()) {
                return null;
            }
            var next = step(step, text);
            if (next == null) {
                return null;
            }
            text = next.strip();
        }
        return text.isEmpty() ? null : inItsKind(column.kind(), text);
    }

    private static @Nullable String step(Cleaning step, String text) {
        return switch (step) {
            case LOWER_CASE -> text.toLowerCase(Locale.ROOT);
            case PLAIN_LETTERS -> Texts.plainLetters(text);
            case WORDS -> Texts.words(text);
            case NO_TITLES -> Texts.withoutTitles(text);
            case LETTERS_AND_DIGITS -> Texts.lettersAndDigits(text);
            case DIGITS -> Texts.digits(text);
            case DATE -> Dates.clean(text);
            case POSTCODE -> Texts.lettersAndDigits(text).toUpperCase(Locale.ROOT);
            case EMAIL -> Texts.email(text);
            case PHONE -> Phones.clean(text);
            case NO_PLACEHOLDERS -> Texts.notPlaceholder(text);
            // The kind has parted them already.
            case SET -> text;
            case SEX -> Texts.sex(text);
        };
    }

    private static @Nullable String inItsKind(ValueKind kind, String text) {
        return switch (kind) {
            case DATE -> Dates.clean(text);
            case POINT ->
                    Parts.point(text)
                            .map(point -> point.latitude() + "," + point.longitude())
                            .orElse(null);
            case INSTANT -> Parts.instant(text).map(Object::toString).orElse(null);
            case EVENTS -> event(text).orElse(null);
            case TEXT, POSTCODE, EMAIL, PHONE, CODE, SET -> text;
        };
    }

    /** A moment that cannot be read is as good as none: the address counts. */
    private static Optional<String> event(String text) {
        return Parts.event(text)
                .map(event ->
                        event.address()
                                + "|"
                                + event.port()
                                + "|"
                                + (event.seconds() == null
                                        ? ""
                                        : Instant.ofEpochSecond(event.seconds())));
    }
}
