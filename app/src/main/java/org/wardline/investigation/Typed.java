package org.wardline.investigation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/**
 * What an officer entered in a form.
 *
 * @param values text by field
 */
record Typed(Map<String, String> values) {

    String text(String name) {
        return values.getOrDefault(name, "").strip();
    }

    /** The number entered, or null for none. */
    @Nullable Integer number(String name) {
        try {
            return text(name).isEmpty() ? null : Integer.valueOf(text(name));
        } catch (NumberFormatException e) {
            throw unusable(e);
        }
    }

    /** The identifier carried by the form; a random one, which nothing has, where none was chosen. */
    UUID id(String name) {
        try {
            return text(name).isEmpty() ? new UUID(0, 0) : UUID.fromString(text(name));
        } catch (IllegalArgumentException e) {
            throw unusable(e);
        }
    }

    @Nullable UUID idOrNull(String name) {
        return text(name).isEmpty() ? null : id(name);
    }

    @Nullable LocalDate day(String name) {
        try {
            return text(name).isEmpty() ? null : LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw unusable(e);
        }
    }

    /** A moment given in UK local time; now, where none was given. */
    Instant moment(String name, Instant now) {
        try {
            return text(name).isEmpty()
                    ? now
                    : LocalDateTime.parse(text(name)).atZone(BailClock.UK).toInstant();
        } catch (DateTimeException e) {
            throw unusable(e);
        }
    }

    boolean yes(String name) {
        return text(name).equals("yes");
    }

    <E extends Enum<E>> @Nullable E pick(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(name)))
                .findFirst()
                .orElse(null);
    }

    private static ServiceException unusable(RuntimeException cause) {
        var unusable = new ServiceException(ErrorCode.BAD_INPUT);
        unusable.initCause(cause);
        return unusable;
    }

    @Override
    public String toString() {
        return "Typed";
    }
}
