package org.wardline.investigation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;

/** Whether a step of bail may be taken, and how long it runs. */
final class BailRules {
    private BailRules() {}

    /** A step that may be taken, with its days. */
    record Terms(BailStep step, LocalDate startsOn, LocalDate endsOn, Authoriser authorisedBy) {
        EventRow.Bail of(UUID event, GrantBail command) {
            return new EventRow.Bail(
                    event,
                    command.arrest(),
                    step,
                    startsOn,
                    endsOn,
                    authorisedBy,
                    Sensitive.of(command.authoriser().strip()),
                    command.conditions().isBlank()
                            ? null
                            : Sensitive.of(command.conditions().strip()));
        }
    }

    /** The terms of the step, or empty with every reason against it added to the refusals. */
    static Optional<Terms> next(
            EventRow arrest,
            List<EventRow.Bail> before,
            Law law,
            GrantBail command,
            List<Refusal> refusals) {
        var step = command.step();
        var authorisedBy = command.authorisedBy();
        if (step == null) {
            refusals.add(InvestigationRefusal.BAIL_STEP_MISSING);
        }
        if (authorisedBy == null || command.authoriser().isBlank()) {
            refusals.add(InvestigationRefusal.AUTHORISER_MISSING);
        }
        if (step == null || authorisedBy == null) {
            return Optional.empty();
        }
        if (!step.authorisers().contains(authorisedBy)) {
            refusals.add(InvestigationRefusal.AUTHORISER_TOO_LOW);
        }
        var allowed =
                before.isEmpty() ? BailStep.initialUnder(law) : before.getLast().step().next();
        if (!allowed.contains(step)) {
            refusals.add(InvestigationRefusal.BAIL_STEP_NOT_NEXT);
            return Optional.empty();
        }
        if (!before.isEmpty() && BailClock.day(command.at()).isAfter(before.getLast().endsOn())) {
            refusals.add(InvestigationRefusal.BAIL_ENDED);
        }
        var startsOn =
                before.isEmpty()
                        ? BailClock.startsOn(step, arrest.at(), command.at())
                        : before.getFirst().startsOn();
        var endsOn = BailClock.endsOn(step, startsOn, command.statedEnd());
        if (endsOn.isEmpty()) {
            refusals.add(InvestigationRefusal.BAIL_END_NOT_ALLOWED);
        }
        return endsOn.map(end -> new Terms(step, startsOn, end, authorisedBy));
    }
}
