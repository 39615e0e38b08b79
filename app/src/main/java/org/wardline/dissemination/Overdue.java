package org.wardline.dissemination;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.dissemination.OverdueStore.Lying;
import org.wardline.governance.Commands;

/**
 * The front door of what is late on its way: disseminations and recalls that the recipient has left lying. Both sides see
 * the same.
 */
@Component
public class Overdue {
    /** How long a force may take to say that it has something, or whether it acted before a recall. Wardline's own. */
    static final Duration ANSWERS_WITHIN = Duration.ofHours(24);

    private final OverdueStore store;
    private final Commands commands;
    private final OperationClock clock;

    Overdue(OverdueStore store, Commands commands, OperationClock clock) {
        this.store = store;
        this.commands = commands;
        this.clock = clock;
    }

    /** What of the actor's circle is late, the latest first. */
    public List<OverdueDissemination> disseminations() {
        var now = clock.instant();
        return commands.read(() -> store.lying(now, now.minus(ANSWERS_WITHIN))).stream()
                .flatMap(row -> late(row, now).stream())
                .toList();
    }

    static Optional<OverdueDissemination> late(Lying row, Instant now) {
        var answerBy = row.since().plus(ANSWERS_WITHIN);
        return switch (row.state()) {
            case SENT ->
                    late(
                            row,
                            "Not acknowledged",
                            answerBy.isBefore(row.actBy()) ? answerBy : row.actBy(),
                            now);
            case ACKNOWLEDGED -> late(row, "Neither accepted nor returned", row.actBy(), now);
            case RECALLED -> late(row, "Recall not answered", answerBy, now);
            case ACCEPTED, RETURNED, TRANSFERRED, CLOSED -> Optional.empty();
        };
    }

    private static Optional<OverdueDissemination> late(
            Lying row, String what, Instant dueAt, Instant now) {
        return dueAt.isBefore(now)
                ? Optional.of(
                        new OverdueDissemination(
                                row.id(), row.reference(), row.force(), what, dueAt))
                : Optional.empty();
    }

    /** Which of these people something was sent about, as far as the actor sees it: their clock has been answered. */
    public Set<UUID> sentAbout(Collection<UUID> subjects) {
        return Set.copyOf(commands.read(() -> store.sentAbout(subjects)));
    }
}
