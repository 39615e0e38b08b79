package org.wardline.dissemination;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Officer;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.LogKey;

/**
 * What forces are told once a sender has erased somebody: each recipient erases or restricts its own copy, so far as it
 * answers for it (DPA 2018 s.48(9)).
 */
@Component
public class ErasureNotices {
    private final ErasureNoticeStore store;
    private final DisseminationStore disseminations;
    private final Commands commands;
    private final Actors actors;
    private final Accounts accounts;
    private final OperationClock clock;

    ErasureNotices(
            ErasureNoticeStore store,
            DisseminationStore disseminations,
            Commands commands,
            Actors actors,
            Accounts accounts,
            OperationClock clock) {
        this.store = store;
        this.disseminations = disseminations;
        this.commands = commands;
        this.actors = actors;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The notice about a dissemination, where there is one. Call within a look. */
    Optional<ErasureNotice> about(Dispatch row) {
        var officer = actors.required().officer();
        return store.about(row.id())
                .map(told -> {
                    var by = told.acknowledgedBy();
                    return new ErasureNotice(
                            told.at(),
                            by == null
                                    ? null
                                    : accounts.colleague(by)
                                            .map(Officer::name)
                                            .orElse("An officer"),
                            told.acknowledgedAt(),
                            by == null
                                    && row.force().equals(officer.forceSlug())
                                    && officer.may(Action.ACKNOWLEDGE));
                });
    }

    /** When the sender erased the person whom a release by telephone is about; empty while it has not. */
    Optional<Instant> erased(TelephoneReleaseId release) {
        return commands.read(() -> store.erased(release));
    }

    /** Which of these the actor's force is told about and has not acknowledged. */
    List<InboxRow> open(List<InboxRow> rows) {
        var slug = actors.required().officer().forceSlug();
        Set<DisseminationId> told =
                slug == null ? Set.of() : commands.read(() -> new HashSet<>(store.open(slug)));
        return rows.stream().filter(row -> told.contains(row.id())).toList();
    }

    /** The force has seen that the sender erased the person. */
    public Decision<DisseminationId> acknowledge(DisseminationId id) {
        var row =
                commands.read(() -> disseminations.find(id))
                        .orElseThrow(() ->
                                commands.nothingShown(
                                                Action.ACKNOWLEDGE, On.one(Dissemination.KIND, id))
                                        .with(LogKey.DISSEMINATION_ID, id));
        return commands.run(
                Action.ACKNOWLEDGE,
                On.one(Dissemination.KIND, id, row.recipientGroup()),
                null,
                () -> {
                    var officer = actors.required().officer();
                    if (!row.force().equals(officer.forceSlug())) {
                        return Decision.refused(DisseminationRefusal.NOT_THE_RECIPIENT);
                    }
                    return store.acknowledge(id, officer.id(), clock.instant())
                            ? Decision.done(id)
                            : Decision.refused(DisseminationRefusal.NOT_IN_THIS_STATE);
                });
    }
}
