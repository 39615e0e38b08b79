package org.wardline.linkage.model;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a value is made of, where it is not simply a text. */
sealed interface Parts {
    String[] NO_TEXTS = {};

    /** Texts have no parts. */
    Parts NONE = new Elements(NO_TEXTS);

    /** The single values of a set, in alphabetical order, without repeats. */
    final class Elements implements Parts {
        private final String[] texts;

        private Elements(String[] texts) {
            this.texts = texts;
        }

        /** Not to be altered. */
        String[] texts() {
            return texts;
        }
    }

    /** A place, in degrees. */
    record Point(double latitude, double longitude) implements Parts {}

    /** A moment, in seconds since 1970. */
    record Moment(long seconds) implements Parts {}

    /** Network events in the order of their texts. */
    record Events(List<Event> events) implements Parts {}

    /**
     * One network event.
     *
     * @param address an IP address or the name of a host; never empty
     * @param port as written; empty when not known
     * @param seconds since 1970; null when not known
     */
    record Event(String address, String port, @Nullable Long seconds) {}

    /** What this text is made of; it is clean. */
    static Parts of(ValueKind kind, String text) {
        return switch (kind) {
            case SET -> new Elements(split(text));
            case POINT -> point(text).<Parts>map(point -> point).orElse(NONE);
            case INSTANT ->
                    instant(text)
                            .<Parts>map(instant -> new Moment(instant.getEpochSecond()))
                            .orElse(NONE);
            case EVENTS ->
                    new Events(
                            Arrays.stream(split(text))
                                    .map(Parts::event)
                                    .flatMap(Optional::stream)
                                    .toList());
            case TEXT, DATE, POSTCODE, EMAIL, PHONE, CODE -> NONE;
        };
    }

    /** The lines of a cleaned set. */
    static String[] split(String text) {
        return text.isEmpty() ? NO_TEXTS : text.split("\n", -1);
    }

    /** Latitude and longitude parted by a comma, a semicolon or a space, where the earth has such a place. */
    static Optional<Point> point(String text) {
        var numbers = text.strip().split("\\s*[,; ]\\s*", -1);
        if (numbers.length != 2) {
            return Optional.empty();
        }
        try {
            var latitude = Double.parseDouble(numbers[0]);
            var longitude = Double.parseDouble(numbers[1]);
            var onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
            return onEarth ? Optional.of(new Point(latitude, longitude)) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** A moment with its offset; one without is taken as UTC; one without a time is not a moment. */
    static Optional<Instant> instant(String text) {
        var iso = text.strip().replace(' ', 'T');
        try {
            var read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(
                            iso, OffsetDateTime::from, LocalDateTime::from);
            return Optional.of(
                    read instanceof OffsetDateTime moment
                            ? moment.toInstant()
                            : LocalDateTime.from(read).toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException notAMoment) {
            return Optional.empty();
        }
    }

    /** {@code address|port|moment}; port and moment may be empty or left out. */
    static Optional<Event> event(String text) {
        var fields = text.split("\\|", -1);
        var address = fields[0].strip();
        if (address.isEmpty() || fields.length > 3) {
            return Optional.empty();
        }
        var port = fields.length > 1 ? fields[1].strip() : "";
        var moment = fields.length > 2 ? instant(fields[2]) : Optional.<Instant>empty();
        return Optional.of(
                new Event(address, port, moment.map(Instant::getEpochSecond).orElse(null)));
    }
}
