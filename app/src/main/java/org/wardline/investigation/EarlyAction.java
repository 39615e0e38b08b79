package org.wardline.investigation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Sensitive;

/**
 * "No overt action before": a package may name a moment before which nobody comes to a door. A supervisor of the force
 * records why it cannot wait; without that a visit, warrant, search or arrest before the moment is refused.
 */
@Component
public class EarlyAction {
    private final CaseStore cases;
    private final EarlyActionStore store;
    private final CaseWork work;

    EarlyAction(CaseStore cases, EarlyActionStore store, CaseWork work) {
        this.cases = cases;
        this.store = store;
        this.work = work;
    }

    /** Records why the force cannot wait. */
    public Decision<InvestigationId> allow(AllowEarlyAction command) {
        return work.change(
                Action.ALLOW_EARLY_ACTION,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    if (command.why().isBlank()) {
                        refusals.add(InvestigationRefusal.REASON_MISSING);
                    }
                    if (notBefore(row.id()).isEmpty()) {
                        refusals.add(InvestigationRefusal.NOTHING_TO_WAIT_FOR);
                    }
                    return () -> {
                        store.add(
                                work.ids().next(),
                                row,
                                new Allowed(
                                        Sensitive.of(command.why().strip()),
                                        work.actor(),
                                        work.clock().instant()));
                        return row.id();
                    };
                });
    }

    /** The latest moment that the case's packages name; empty when none does. */
    Optional<Instant> notBefore(InvestigationId id) {
        return cases.origins(id).stream()
                .map(CaseRow.Origin::noOvertBefore)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    /** Whether something of this kind may be done then. */
    boolean mayBeDone(InvestigationId id, EventKind kind, Instant at) {
        if (!kind.comesToTheDoor()) {
            return true;
        }
        var until = notBefore(id);
        return until.isEmpty() || !at.isBefore(until.get()) || !allowed(id).isEmpty();
    }

    /** What supervisors allowed, oldest first. */
    List<Allowed> allowed(InvestigationId id) {
        return store.of(id);
    }

    /** A supervisor's reason. */
    record Allowed(Sensitive<String> why, OfficerId by, Instant at) {}

    /** The SQL of early action. */
    @Component
    static class EarlyActionStore {
        private final JdbcClient jdbc;

        EarlyActionStore(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        void add(UUID id, CaseRow in, Allowed allowed) {
            jdbc.sql(
                            """
                            insert into investigation.early_action
                                   (id, held_by, investigation_id, why, allowed_by, allowed_at)
                            values (:id, :heldBy, :case, :why, :by, :at)
                            """)
                    .param("id", id)
                    .param("heldBy", in.heldBy().value())
                    .param("case", in.id().value())
                    .param("why", allowed.why().value())
                    .param("by", allowed.by().value())
                    .param("at", allowed.at().atOffset(ZoneOffset.UTC))
                    .update();
        }

        List<Allowed> of(InvestigationId id) {
            return jdbc.sql(
                            """
                            select why, allowed_by, allowed_at
                              from investigation.early_action
                             where investigation_id = :case
                             order by allowed_at, id
                             limit 100
                            """)
                    .param("case", id.value())
                    .query((row, _) ->
                            new Allowed(
                                    Sensitive.of(row.getString("why")),
                                    new OfficerId(row.getObject("allowed_by", UUID.class)),
                                    row.getObject("allowed_at", OffsetDateTime.class).toInstant()))
                    .list();
        }
    }
}
