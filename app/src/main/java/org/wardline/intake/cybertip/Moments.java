package org.wardline.intake.cybertip;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times that senders write: with Z or an offset, with or without fractions. A time without a zone is the
 * sender's own, and guessing it would put the wrong household at an address: it stays off the clock.
 */
final class Moments {
    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?)"
                            + "\\s?(?:([Zz]|UTC|GMT)|([+-]\\d{2}):?(\\d{2})?)?");

    /** Programs write year 1 for "none"; nothing online is older than this. */
    private static final int OLDEST_YEAR = 1970;

    private Moments() {}

    /** The moment in UTC; null with a note when it cannot be told. */
    static @Nullable Instant read(@Nullable String raw, Notes notes, String place) {
        if (raw == null) {
            return null;
        }
        var parts = TIME.matcher(raw);
        if (!parts.matches()) {
            notes.add(Notes.Note.UNREADABLE_TIME, place);
            return null;
        }
        if (parts.group(3) == null && parts.group(4) == null) {
            notes.add(Notes.Note.NO_ZONE, place);
            return null;
        }
        var offset =
                parts.group(4) == null
                        ? "Z"
                        : parts.group(4) + ":" + (parts.group(5) == null ? "00" : parts.group(5));
        var written = parts.group(1) + "T" + parts.group(2).replace(',', '.') + offset;
        var moment = moment(written);
        if (moment == null) {
            notes.add(Notes.Note.UNREADABLE_TIME, place);
        }
        return moment;
    }

    private static @Nullable Instant moment(String written) {
        try {
            var moment = OffsetDateTime.parse(written);
            return moment.getYear() < OLDEST_YEAR ? null : moment.toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
