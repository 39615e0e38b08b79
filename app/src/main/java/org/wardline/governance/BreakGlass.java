package org.wardline.governance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Refusal;

/**
 * Break-glass: an officer enters the circle of a force or of the national desk at once, for a purpose and a short time. It
 * ends by itself, stands in every audit entry while it lasts, and an auditor reviews it. Roles stay what they are, and
 * circles of operations cannot be entered.
 */
@Component
public class BreakGlass {
    /** How long it lasts unless said otherwise. */
    public static final Duration USUAL = Duration.ofMinutes(60);

    private static final Duration LONGEST = Duration.ofHours(4);
    private static final int SHORTEST_CONCLUSION = 10;
    private static final int LONGEST_TEXT = 500;
    private static final String DESK = "desk";

    private final BreakGlassStore store;
    private final Actors actors;
    private final Commands commands;
    private final OperationClock clock;
    private final Ids ids;

    BreakGlass(
            BreakGlassStore store,
            Actors actors,
            Commands commands,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.actors = actors;
        this.commands = commands;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Enters a circle.
     *
     * @param circle slug of a force, or {@code desk}
     */
    public Decision<BreakGlassId> enter(String circle, String purpose, Duration lasts) {
        var id = new BreakGlassId(ids.next());
        var words = purpose.strip();
        return commands.run(
                Action.BREAK_GLASS,
                On.one("break-glass", id),
                null,
                () -> {
                    var faults = faults(circle, words, lasts);
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    store.enter(
                            id,
                            circle.equals(DESK) ? "NATIONAL" : "FORCE",
                            circle,
                            words,
                            Math.toIntExact(lasts.toMinutes()));
                    return Decision.done(id);
                });
    }

    private List<Refusal> faults(String circle, String purpose, Duration lasts) {
        var faults = new ArrayList<Refusal>();
        if (purpose.split("\\s+", -1).length < 3
                || purpose.length() > LONGEST_TEXT
                || !PlainText.is(purpose)) {
            faults.add(BreakGlassRefusal.PURPOSE_NOT_SAID);
        }
        if (lasts.toMinutes() < 1 || lasts.compareTo(LONGEST) > 0) {
            faults.add(BreakGlassRefusal.TOO_LONG);
        }
        if (!store.canBeEntered(circle.equals(DESK) ? "NATIONAL" : "FORCE", circle)) {
            faults.add(BreakGlassRefusal.NO_SUCH_CIRCLE);
        }
        var me = actors.required().officer().id();
        var now = clock.realTime();
        for (var earlier : store.of(me)) {
            if (earlier.endsAt().isAfter(now)) {
                faults.add(BreakGlassRefusal.ONE_AT_A_TIME);
            }
            if (earlier.review() == null && earlier.reviewBy().isBefore(now)) {
                faults.add(BreakGlassRefusal.REVIEW_OVERDUE);
            }
        }
        return faults.stream().distinct().toList();
    }

    /** Leaves the circle before the time is over. */
    public Decision<Boolean> leave() {
        return commands.run(
                Action.BREAK_GLASS,
                On.many("break-glass"),
                "LEFT",
                () ->
                        store.leave()
                                ? Decision.done(true)
                                : Decision.refused(BreakGlassRefusal.NOTHING_TO_LEAVE));
    }

    /** The acting officer's own, the latest first. */
    public List<BrokenGlass> own() {
        return commands.read(() -> store.of(actors.required().officer().id()));
    }

    /** All of them for an auditor, those without a review first; empty for anybody else. */
    public Optional<List<BrokenGlass>> all() {
        return commands.look(
                Action.VIEW_ALERTS, On.many("break-glass"), () -> Optional.of(store.latest()));
    }

    /** Writes what an auditor concluded about another's. */
    public Decision<BreakGlassId> review(BreakGlassId id, String conclusion) {
        var concluded = conclusion.strip();
        return commands.run(
                Action.REVIEW_ALERT,
                On.one("break-glass", id),
                null,
                () -> {
                    if (concluded.length() < SHORTEST_CONCLUSION
                            || concluded.length() > LONGEST_TEXT
                            || !PlainText.is(concluded)) {
                        return Decision.refused(BreakGlassRefusal.CONCLUSION_MISSING);
                    }
                    return store.review(id, concluded)
                            ? Decision.done(id)
                            : Decision.refused(BreakGlassRefusal.NOT_TO_REVIEW);
                });
    }
}
