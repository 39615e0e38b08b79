package org.wardline.governance;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Refusal;

/**
 * Writes the audit log. {@link Commands} calls it for every command; a module calls it itself only for what happens
 * inside a command and must be seen on its own, such as each recipient of a disclosure.
 */
@Component
public class Audit {

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** A rule said no. */
        REFUSED,
        /** The access policy said no. */
        DENIED,
        /** Something broke; nothing was changed. */
        FAILED
    }

    private final AuditStore store;
    private final OperationClock clock;

    Audit(AuditStore store, OperationClock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Appends an entry to the transaction at hand. The actor is the one the database itself verified. */
    public void record(Action action, On on, Outcome outcome, @Nullable String why) {
        store.append(action, on, outcome, why, clock.instant());
    }

    static String names(List<Refusal> reasons) {
        return reasons.stream().map(Refusal::name).collect(Collectors.joining(" "));
    }
}
