package org.wardline.governance;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;

/**
 * Searches for oneself, a colleague or an address of one's own. An auditor looks into each; whoever searched is told
 * nothing.
 */
@Component
public class Alerts {
    private static final int SHORTEST_CONCLUSION = 10;
    private static final int LONGEST_CONCLUSION = 1000;

    private final AlertStore store;
    private final Commands commands;
    private final OperationClock clock;

    Alerts(AlertStore store, Commands commands, OperationClock clock) {
        this.store = store;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * Raises an alert where a search meets an officer's name, sign-in name or own particulars. Call within the command
     * that searches, so that neither stands without the other.
     *
     * @param terms what is searched for, as typed and in each form in which identifiers are compared
     */
    public void raise(Set<String> terms) {
        store.raise(terms, clock.instant());
    }

    /** Alerts, those without a review first; empty for anybody but an auditor. */
    public Optional<List<Alert>> list() {
        return commands.look(
                Action.VIEW_ALERTS, On.many("alert"), () -> Optional.of(store.latest()));
    }

    /** Writes what an auditor concluded. The person concerned does not see the alert, and the database refuses their review. */
    public Decision<AlertId> review(AlertId alert, String conclusion) {
        var concluded = conclusion.strip();
        return commands.run(
                Action.REVIEW_ALERT,
                On.one("alert", alert),
                null,
                () -> {
                    if (concluded.length() < SHORTEST_CONCLUSION
                            || concluded.length() > LONGEST_CONCLUSION
                            || !PlainText.is(concluded)) {
                        return Decision.refused(AlertRefusal.CONCLUSION_MISSING);
                    }
                    return store.open(alert) && store.review(alert, concluded, clock.instant())
                            ? Decision.done(alert)
                            : Decision.refused(AlertRefusal.NOT_TO_REVIEW);
                });
    }
}
