package org.wardline.results;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;

/** A moment as a form's field has it: local time in London. A moment with its zone is read too. */
final class LocalMoment {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private LocalMoment() {}

    static Optional<Instant> read(String typed) {
        try {
            return Optional.of(
                    typed.endsWith("Z")
                            ? Instant.parse(typed)
                            : LocalDateTime.parse(typed).atZone(LONDON).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /**
     * A moment that a page was asked for.
     *
     * @return null where none was, which means now
     * @throws ServiceException {@code BAD_INPUT} when it cannot be read
     */
    static @Nullable Instant asked(String typed) {
        return typed.isBlank()
                ? null
                : read(typed).orElseThrow(() -> new ServiceException(ErrorCode.BAD_INPUT));
    }

    static String of(Instant at) {
        return at.atZone(LONDON).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
