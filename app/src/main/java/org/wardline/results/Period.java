package org.wardline.results;

import java.time.Instant;
import java.time.ZoneId;
import org.wardline.operations.OperationSummary;

/**
 * Between which moments, and as at which, something is counted.
 *
 * @param from start of the operation's first day in London
 * @param until end of its last day; that moment itself no longer belongs to it
 */
record Period(Instant from, Instant until, Instant asAt) {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static Period of(OperationSummary operation, Instant asAt) {
        return new Period(
                operation.from().atStartOfDay(LONDON).toInstant(),
                operation.until().plusDays(1).atStartOfDay(LONDON).toInstant(),
                asAt);
    }
}
