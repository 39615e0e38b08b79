package org.wardline.operations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;

/**
 * An operation as other modules need it.
 *
 * @param slug short name in addresses and on the command line, such as {@code lantern}
 * @param from first day
 * @param until last day
 * @param covert until a named person ends that status
 * @param embargoUntil the announcement is released at this moment; null when none is planned
 * @param forces slugs of the forces in it, in the reference order
 */
public record OperationSummary(
        OperationId id,
        String slug,
        String name,
        GroupId group,
        LocalDate from,
        LocalDate until,
        boolean covert,
        @Nullable Instant embargoUntil,
        List<String> forces) {
    public OperationSummary {
        forces = List.copyOf(forces);
    }
}
