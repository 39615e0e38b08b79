package org.wardline.investigation;

import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.kernel.Decision;

/**
 * The front door of screening: a force decides not to work on something it received itself, and says why. Withdrawing that
 * takes it up again. A package is given back or has an outcome for its person; it is never screened out.
 */
@Component
public class Screening {
    private final CaseStore cases;
    private final EventStore events;
    private final CaseWork work;

    Screening(CaseStore cases, EventStore events, CaseWork work) {
        this.cases = cases;
        this.events = events;
        this.work = work;
    }

    /** Screens out an own referral in which nothing has been done yet. */
    public Decision<InvestigationId> screenOut(ScreenOut command) {
        return work.change(
                Action.RECORD_OUTCOME,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    if (row.ownReferral() == null || !cases.origins(row.id()).isEmpty()) {
                        refusals.add(InvestigationRefusal.NOT_OWN_REFERRAL);
                    }
                    if (events.events(row.id()).stream().anyMatch(EventRow::counts)) {
                        refusals.add(InvestigationRefusal.WORKED_ON_ALREADY);
                    }
                    if (command.why().isBlank()) {
                        refusals.add(InvestigationRefusal.REASON_MISSING);
                    }
                    return () -> {
                        var now = work.clock().instant();
                        events.add(
                                row,
                                Draft.of(EventKind.SCREENED_OUT, now)
                                        .note(command.why())
                                        .row(work.ids().next(), work.actor(), now));
                        return row.id();
                    };
                });
    }
}
