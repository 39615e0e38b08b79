package org.wardline.investigation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Action;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;

/** The front door of what is done in a force's case: work, arrests, bail, charges, outcomes, and taking them back. */
@Component
public class Enforcement {
    private final CaseStore cases;
    private final EventStore store;
    private final CaseWork work;
    private final SuspectedOffences offences;
    private final EarlyAction early;

    Enforcement(
            CaseStore cases,
            EventStore store,
            CaseWork work,
            SuspectedOffences offences,
            EarlyAction early) {
        this.cases = cases;
        this.store = store;
        this.work = work;
        this.offences = offences;
        this.early = early;
    }

    /** Records a visit, a warrant, a search, devices, an interview or a welfare plan. */
    public Decision<UUID> record(RecordWork command) {
        return work.change(
                Action.RECORD_ENFORCEMENT,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    if (command.kind() == null) {
                        refusals.add(InvestigationRefusal.KIND_MISSING);
                    } else {
                        addIfUnprepared(
                                row,
                                command.kind().event(),
                                command.at(),
                                command.noWelfarePlanReason(),
                                refusals);
                    }
                    if (command.amount() < 1) {
                        refusals.add(InvestigationRefusal.AMOUNT_NOT_POSITIVE);
                    }
                    if (command.person() != null
                            || command.kind() == WorkKind.VOLUNTARY_INTERVIEW) {
                        var suspect = command.kind() == WorkKind.VOLUNTARY_INTERVIEW;
                        addIfNotInCase(row, command.person(), suspect, refusals);
                    }
                    addIfFuture(command.at(), refusals);
                    return () -> {
                        var kind = Optional.ofNullable(command.kind()).orElseThrow();
                        return add(
                                row,
                                Draft.of(kind.event(), command.at())
                                        .person(command.person())
                                        .amount(command.amount())
                                        .place(command.place())
                                        .note(command.note())
                                        .noWelfarePlan(command.noWelfarePlanReason()));
                    };
                });
    }

    /**
     * Records an arrest on suspicion of an offence.
     *
     * @return identifier of the arrest, for bail
     */
    public Decision<UUID> arrest(ArrestPerson command) {
        return work.change(
                Action.RECORD_ENFORCEMENT,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    addIfNotInCase(row, command.person(), true, refusals);
                    addIfOffenceUnknown(command.offence(), refusals);
                    addIfUnprepared(
                            row,
                            EventKind.ARREST,
                            command.at(),
                            command.noWelfarePlanReason(),
                            refusals);
                    addIfFuture(command.at(), refusals);
                    return () ->
                            add(
                                    row,
                                    Draft.of(EventKind.ARREST, command.at())
                                            .person(command.person())
                                            .code(command.offence())
                                            .registered(command.registeredOffender())
                                            .place(command.place())
                                            .note(command.note())
                                            .noWelfarePlan(command.noWelfarePlanReason()));
                });
    }

    /** Records bail before charge, or its extension, with the clock that runs from it. */
    public Decision<UUID> bail(GrantBail command) {
        return work.change(
                Action.RECORD_ENFORCEMENT,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    addIfFuture(command.at(), refusals);
                    var arrest = arrest(row, command.arrest(), command.at(), refusals);
                    var before = stepsAfter(row, command.arrest());
                    var bail =
                            arrest.flatMap(found ->
                                    BailRules.next(found, before, row.law(), command, refusals));
                    var kind = before.isEmpty() ? EventKind.BAILED : EventKind.BAIL_EXTENDED;
                    return () -> {
                        var event =
                                add(
                                        row,
                                        Draft.of(kind, command.at())
                                                .person(arrest.orElseThrow().person())
                                                .arrest(command.arrest()));
                        store.addBail(row, bail.orElseThrow().of(event, command));
                        return event;
                    };
                });
    }

    /** Records a release without bail while the investigation goes on: no return date, no clock by statute. */
    public Decision<UUID> release(ReleaseUnderInvestigation command) {
        return work.change(
                Action.RECORD_ENFORCEMENT,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    addIfFuture(command.at(), refusals);
                    var arrest = arrest(row, command.arrest(), command.at(), refusals);
                    return () ->
                            add(
                                    row,
                                    Draft.of(EventKind.RELEASED_UNDER_INVESTIGATION, command.at())
                                            .person(arrest.orElseThrow().person())
                                            .arrest(command.arrest())
                                            .note(command.note()));
                });
    }

    /** Records a charge, requisition, summons or report for prosecution. */
    public Decision<UUID> charge(ChargePerson command) {
        return work.change(
                Action.RECORD_OUTCOME,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    addIfNotInCase(row, command.person(), true, refusals);
                    addIfOffenceUnknown(command.offence(), refusals);
                    addIfFuture(command.at(), refusals);
                    if (command.way() == null || !command.way().under(row.law())) {
                        refusals.add(InvestigationRefusal.CHARGE_WAY_MISSING);
                    }
                    return () ->
                            add(
                                    row,
                                    Draft.of(EventKind.CHARGED, command.at())
                                            .person(command.person())
                                            .code(command.offence())
                                            .way(command.way())
                                            .note(command.note()));
                });
    }

    /** Records how a case ended for a person, other than by charge. */
    public Decision<UUID> outcome(RecordOutcome command) {
        var code = command.code().strip();
        return work.change(
                Action.RECORD_OUTCOME,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    addIfNotInCase(row, command.person(), true, refusals);
                    addIfFuture(command.at(), refusals);
                    if (!offences.knownOutcome(code)) {
                        refusals.add(InvestigationRefusal.OUTCOME_MISSING);
                    }
                    var kind =
                            SuspectedOffences.endsWithoutAction(code)
                                    ? EventKind.NO_FURTHER_ACTION
                                    : EventKind.OTHER_OUTCOME;
                    return () ->
                            add(
                                    row,
                                    Draft.of(kind, command.at())
                                            .person(command.person())
                                            .code(code)
                                            .note(command.note()));
                });
    }

    /** Takes back something recorded: it stays on record and no longer counts. */
    public Decision<InvestigationId> withdraw(WithdrawEvent command) {
        return work.change(
                Action.RECORD_ENFORCEMENT,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    if (command.why().isBlank()) {
                        refusals.add(InvestigationRefusal.REASON_MISSING);
                    }
                    if (store.events(row.id()).stream()
                            .noneMatch(
                                    each -> each.counts() && each.id().equals(command.event()))) {
                        refusals.add(InvestigationRefusal.EVENT_MISSING);
                    }
                    return () -> {
                        store.withdraw(
                                row.id(),
                                command.event(),
                                work.actor(),
                                work.clock().instant(),
                                command.why().strip());
                        return row.id();
                    };
                });
    }

    private List<EventRow.Bail> stepsAfter(CaseRow row, UUID arrest) {
        return store.bail(row.id()).stream().filter(step -> step.arrest().equals(arrest)).toList();
    }

    private Optional<EventRow> arrest(
            CaseRow row, UUID arrest, Instant at, List<Refusal> refusals) {
        var found =
                store.events(row.id()).stream()
                        .filter(each -> each.kind() == EventKind.ARREST && each.counts())
                        .filter(each -> each.id().equals(arrest))
                        .findFirst();
        if (found.isEmpty()) {
            refusals.add(InvestigationRefusal.ARREST_MISSING);
        } else if (at.isBefore(found.get().at())) {
            refusals.add(InvestigationRefusal.BEFORE_ARREST);
        }
        return found;
    }

    private void addIfNotInCase(
            CaseRow row, @Nullable UUID person, boolean asSuspect, List<Refusal> refusals) {
        var found =
                cases.people(row.id()).stream()
                        .filter(each -> each.id().equals(person))
                        .findFirst();
        if (found.isEmpty()) {
            refusals.add(InvestigationRefusal.PERSON_MISSING);
        } else if (asSuspect
                && found.get().role() != PersonRole.SUSPECT
                && found.get().role() != PersonRole.CONVICTED) {
            refusals.add(InvestigationRefusal.NOT_A_SUSPECT);
        }
    }

    private void addIfUnprepared(
            CaseRow row, EventKind kind, Instant at, String reason, List<Refusal> refusals) {
        if (!early.mayBeDone(row.id(), kind, at)) {
            refusals.add(InvestigationRefusal.TOO_EARLY);
        }
        if (!kind.comesToTheDoor() || !reason.isBlank()) {
            return;
        }
        var planned =
                store.events(row.id()).stream()
                        .anyMatch(each ->
                                each.kind() == EventKind.WELFARE_PLAN
                                        && each.counts()
                                        && !each.at().isAfter(at));
        if (!planned) {
            refusals.add(InvestigationRefusal.WELFARE_PLAN_MISSING);
        }
    }

    private void addIfOffenceUnknown(String code, List<Refusal> refusals) {
        if (!offences.known(code)) {
            refusals.add(InvestigationRefusal.OFFENCE_UNKNOWN);
        }
    }

    private void addIfFuture(Instant at, List<Refusal> refusals) {
        if (at.isAfter(work.clock().instant())) {
            refusals.add(InvestigationRefusal.IN_FUTURE);
        }
    }

    private UUID add(CaseRow row, Draft draft) {
        var id = work.ids().next();
        store.add(row, draft.row(id, work.actor(), work.clock().instant()));
        return id;
    }
}
