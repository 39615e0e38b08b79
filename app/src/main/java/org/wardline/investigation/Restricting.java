package org.wardline.investigation;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.dissemination.DisseminationId;
import org.wardline.dissemination.Remedies;
import org.wardline.governance.Action;
import org.wardline.kernel.Decision;

/** The front door of restricting the record of somebody who was wrongly suspected. */
@Component
public class Restricting {
    private final CaseStore store;
    private final CaseWork work;
    private final Remedies remedies;

    Restricting(CaseStore store, CaseWork work, Remedies remedies) {
        this.store = store;
        this.work = work;
        this.remedies = remedies;
    }

    /**
     * Restricts a person's record in a case whose package was recalled. What was done stays in the case's history, without
     * the name; the database shows the record to supervisors of the force alone.
     *
     * @return refused when nothing the case rests on was recalled, or without a reason
     */
    public Decision<UUID> restrict(RestrictPerson command) {
        return work.change(
                Action.RESTRICT_PERSON,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    var recalled =
                            store.origins(row.id()).stream()
                                    .map(CaseRow.Origin::dissemination)
                                    .filter((DisseminationId each) -> remedies.recalled(each))
                                    .toList();
                    if (recalled.isEmpty()) {
                        refusals.add(InvestigationRefusal.NOTHING_RECALLED);
                    }
                    if (store.people(row.id()).stream()
                            .noneMatch(each -> each.id().equals(command.person()))) {
                        refusals.add(InvestigationRefusal.PERSON_MISSING);
                    }
                    if (command.why().isBlank()) {
                        refusals.add(InvestigationRefusal.REASON_MISSING);
                    }
                    return () -> {
                        store.restrict(
                                command.person(),
                                work.actor(),
                                work.clock().instant(),
                                command.why().strip());
                        remedies.restricted(recalled);
                        return command.person();
                    };
                });
    }
}
