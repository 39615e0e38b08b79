package org.wardline.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Groups;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.References;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/** What becomes of a dissemination: the recipient takes it further, the sender recalls it. */
@Component
public class Handover {
    private final DisseminationStore store;
    private final Commands commands;
    private final Actors actors;
    private final Groups groups;
    private final OperationClock clock;
    private final Ids ids;
    private final Remedies remedies;

    Handover(
            DisseminationStore store,
            Commands commands,
            Actors actors,
            Groups groups,
            OperationClock clock,
            Ids ids,
            Remedies remedies) {
        this.store = store;
        this.commands = commands;
        this.actors = actors;
        this.groups = groups;
        this.clock = clock;
        this.ids = ids;
        this.remedies = remedies;
    }

    /** The force has it. */
    public Decision<DisseminationId> acknowledge(DisseminationId id, int version) {
        return asRecipient(
                Action.ACKNOWLEDGE,
                id,
                row -> {
                    var refusals = refusalsFor(row, DisseminationState.ACKNOWLEDGED);
                    return refusals.isEmpty()
                            ? moved(row, version, DisseminationState.ACKNOWLEDGED, null, null)
                            : Decision.refused(refusals);
                });
    }

    /** The force takes it on: it may open an investigation. */
    public Decision<DisseminationId> accept(DisseminationId id, int version) {
        return asRecipient(
                Action.ACCEPT_DISSEMINATION,
                id,
                row -> {
                    var refusals = refusalsFor(row, DisseminationState.ACCEPTED);
                    return refusals.isEmpty()
                            ? moved(row, version, DisseminationState.ACCEPTED, null, null)
                            : Decision.refused(refusals);
                });
    }

    /** The force gives it back, with a reason from the list. */
    public Decision<DisseminationId> giveBack(ReturnDissemination command) {
        return asRecipient(
                Action.RETURN_DISSEMINATION,
                command.id(),
                row -> {
                    var refusals = refusalsFor(row, DisseminationState.RETURNED);
                    var reason = command.reason();
                    if (reason == null) {
                        refusals.add(DisseminationRefusal.RETURN_REASON_MISSING);
                        return Decision.refused(refusals);
                    }
                    return refusals.isEmpty()
                            ? moved(
                                    row,
                                    command.version(),
                                    DisseminationState.RETURNED,
                                    reason.name(),
                                    command.note())
                            : Decision.refused(refusals);
                });
    }

    /**
     * The force passes it on to another.
     *
     * @return the dissemination made for the other force, with the same moment to act by
     */
    public Decision<DisseminationId> transfer(TransferDissemination command) {
        return asRecipient(
                Action.TRANSFER_DISSEMINATION,
                command.id(),
                row -> {
                    var refusals = refusalsFor(row, DisseminationState.TRANSFERRED);
                    var circle = groups.force(command.force());
                    if (command.force().equals(row.force())) {
                        refusals.add(DisseminationRefusal.SAME_FORCE);
                    }
                    if (circle.isEmpty()) {
                        refusals.add(DisseminationRefusal.FORCE_UNKNOWN);
                    }
                    if (command.reason().isBlank()) {
                        refusals.add(DisseminationRefusal.REASON_MISSING);
                    }
                    if (!refusals.isEmpty() || circle.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    var next = new DisseminationId(ids.next());
                    var passed =
                            row.passedOn(
                                    next,
                                    References.of('D', next.value()),
                                    circle.get(),
                                    command.force(),
                                    actors.required().officer().id(),
                                    clock.instant());
                    var moved =
                            moved(
                                    row,
                                    command.version(),
                                    DisseminationState.TRANSFERRED,
                                    command.force(),
                                    command.reason());
                    store.add(passed);
                    tell(passed, Happened.SENT, null, command.reason());
                    return moved.map(_ -> next);
                });
    }

    /** The force tells what became of it. */
    public Decision<DisseminationId> close(CloseDissemination command) {
        return asRecipient(
                Action.CLOSE_DISSEMINATION,
                command.id(),
                row -> {
                    var refusals = refusalsFor(row, DisseminationState.CLOSED);
                    var outcome = command.outcome();
                    if (outcome == null) {
                        refusals.add(DisseminationRefusal.OUTCOME_MISSING);
                        return Decision.refused(refusals);
                    }
                    return refusals.isEmpty()
                            ? moved(
                                    row,
                                    command.version(),
                                    DisseminationState.CLOSED,
                                    outcome.name(),
                                    command.note())
                            : Decision.refused(refusals);
                });
    }

    /** The desk takes back what it sent, from everybody it reached, however often it was passed on. */
    public Decision<DisseminationId> recall(RecallDissemination command) {
        var row = found(Action.RECALL_DISSEMINATION, command.id());
        return commands.run(
                Action.RECALL_DISSEMINATION,
                On.one(Dissemination.KIND, row.id(), row.originGroup()),
                null,
                () -> {
                    var refusals = new ArrayList<Refusal>();
                    if (!groups.holds(row.originGroup())) {
                        refusals.add(DisseminationRefusal.NOT_THE_SENDER);
                    }
                    if (command.reason().isBlank()) {
                        refusals.add(DisseminationRefusal.REASON_MISSING);
                    }
                    if (!row.mayBecome(DisseminationState.RECALLED)) {
                        refusals.add(DisseminationRefusal.NOT_IN_THIS_STATE);
                    }
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    var recalled =
                            moved(
                                    row,
                                    command.version(),
                                    DisseminationState.RECALLED,
                                    null,
                                    command.reason());
                    recallPassedOn(row.id(), command.reason());
                    return recalled;
                });
    }

    private void recallPassedOn(DisseminationId id, String reason) {
        for (var next : store.passedOn(id)) {
            var row = found(Action.RECALL_DISSEMINATION, next);
            if (row.mayBecome(DisseminationState.RECALLED)) {
                moved(row, row.version(), DisseminationState.RECALLED, null, reason).orThrow();
            }
            recallPassedOn(next, reason);
        }
    }

    /** The recipient confirms a recall and says whether anything was done on it before. */
    public Decision<DisseminationId> acknowledgeRecall(AcknowledgeRecall command) {
        return asRecipient(
                Action.ACKNOWLEDGE,
                command.id(),
                row -> {
                    var refusals = notRecipient(row);
                    var actedOn = command.actedOn();
                    if (row.state() != DisseminationState.RECALLED || row.actedOn() != null) {
                        refusals.add(DisseminationRefusal.NOT_IN_THIS_STATE);
                    }
                    if (actedOn == null) {
                        refusals.add(DisseminationRefusal.ACTED_ON_MISSING);
                        return Decision.refused(refusals);
                    }
                    if (actedOn && command.note().isBlank()) {
                        refusals.add(DisseminationRefusal.ACTED_ON_NEEDS_NOTE);
                    }
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    if (!store.answerRecall(
                            row.id(), command.version(), actedOn, clock.instant())) {
                        throw stale(row.id());
                    }
                    tell(
                            row,
                            Happened.RECALL_ACKNOWLEDGED,
                            actedOn ? "ACTED_ON" : "NOT_ACTED_ON",
                            command.note());
                    if (actedOn) {
                        remedies.raise(row, now());
                    }
                    return Decision.done(row.id());
                });
    }

    private Decision<DisseminationId> asRecipient(
            Action action, DisseminationId id, Function<Dispatch, Decision<DisseminationId>> work) {
        var row = found(action, id);
        return commands.run(
                action,
                On.one(Dissemination.KIND, id, row.recipientGroup()),
                null,
                () -> work.apply(row));
    }

    private List<Refusal> refusalsFor(Dispatch row, DisseminationState wanted) {
        var refusals = notRecipient(row);
        if (!row.mayBecome(wanted)) {
            refusals.add(DisseminationRefusal.NOT_IN_THIS_STATE);
        }
        return refusals;
    }

    /** A force that passed something on still sees it as its sender; only the recipient takes it further. */
    private List<Refusal> notRecipient(Dispatch row) {
        var refusals = new ArrayList<Refusal>();
        if (!row.force().equals(actors.required().officer().forceSlug())) {
            refusals.add(DisseminationRefusal.NOT_THE_RECIPIENT);
        }
        return refusals;
    }

    private Decision<DisseminationId> moved(
            Dispatch row,
            int version,
            DisseminationState to,
            @Nullable String code,
            @Nullable String note) {
        if (!store.move(row.id(), version, to)) {
            throw stale(row.id());
        }
        tell(row, Happened.of(to), code, note);
        return Decision.done(row.id());
    }

    private void tell(
            Dispatch about, Happened happened, @Nullable String code, @Nullable String note) {
        store.addEvent(
                about,
                new DisseminationStore.Event(
                        ids.next(),
                        happened,
                        now(),
                        actors.required().officer().id(),
                        code,
                        note == null || note.isBlank() ? null : Sensitive.of(note)));
    }

    private Instant now() {
        return clock.instant();
    }

    private Dispatch found(Action action, DisseminationId id) {
        return commands.read(() -> store.find(id))
                .orElseThrow(() ->
                        commands.nothingShown(action, On.one(Dissemination.KIND, id))
                                .with(LogKey.DISSEMINATION_ID, id));
    }

    private static ServiceException stale(DisseminationId id) {
        return new ServiceException(ErrorCode.STALE).with(LogKey.DISSEMINATION_ID, id);
    }
}
