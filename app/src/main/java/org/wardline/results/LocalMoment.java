package org.wardline.results;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

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

    static String of(Instant at) {
        return at.atZone(LONDON).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
