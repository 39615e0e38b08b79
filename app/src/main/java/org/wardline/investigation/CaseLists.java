package org.wardline.investigation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.ListGround;
import org.wardline.governance.ListOf;
import org.wardline.governance.ListedOfficers;
import org.wardline.governance.ListedOfficers.Named;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.Restrictions;
import org.wardline.investigation.CaseListStore.Beginning;
import org.wardline.investigation.CaseListStore.Policing;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.Forces;

/**
 * The front door of restricted cases. A restricted case, with all that hangs on it, is held by a circle of its own: to its
 * force it is as if it were not there, but in counts that are published. Two are on the list at least, one of them somebody
 * who keeps it, so that nobody locks a case up alone.
 */
@Component
public class CaseLists {
    private final CaseListStore store;
    private final CaseStore cases;
    private final CaseWork work;
    private final Restrictions restrictions;
    private final ListedOfficers listed;
    private final Accounts accounts;
    private final Forces forces;

    CaseLists(
            CaseListStore store,
            CaseStore cases,
            CaseWork work,
            Restrictions restrictions,
            ListedOfficers listed,
            Accounts accounts,
            Forces forces) {
        this.store = store;
        this.cases = cases;
        this.work = work;
        this.restrictions = restrictions;
        this.listed = listed;
        this.accounts = accounts;
        this.forces = forces;
    }

    /** Restricts a case to the acting supervisor and the officers named. */
    public Decision<InvestigationId> restrict(RestrictCase command) {
        var named = listed.withActor(command.officers());
        return work.change(
                Action.RESTRICT_CASE,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    if (restrictions.of(row.id().value()).isPresent()) {
                        refusals.add(InvestigationRefusal.RESTRICTED_ALREADY);
                    } else if (!work.supervisor() || !row.force().equals(work.force())) {
                        refusals.add(InvestigationRefusal.RESTRICTED_BY_SUPERVISOR);
                    }
                    refusals.addAll(faults(named, command.why()));
                    return () -> {
                        begin(row, ListGround.NEED_TO_KNOW, command.why(), named.ids());
                        return row.id();
                    };
                });
    }

    /**
     * Records that somebody in a case works in policing. From that moment the case is kept to professional standards, of the
     * force that holds it and of the force they work for, and to the officers named; whoever records it loses sight of it
     * unless they are named.
     */
    public Decision<InvestigationId> policing(RecordPolicing command) {
        var named = listed.named(command.officers());
        return work.change(
                Action.RECORD_POLICING,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    var restricted = restrictions.of(row.id().value()).isPresent();
                    var standards = standards(row, command);
                    var officers = new ArrayList<>(standards);
                    officers.addAll(named.officers());
                    var all = new Named(officers, named.unknown());
                    refusals.addAll(policingFaults(row, command));
                    if (restricted && standards.isEmpty()) {
                        refusals.add(InvestigationRefusal.NO_PROFESSIONAL_STANDARDS);
                    }
                    refusals.addAll(
                            restricted ? faults(command.why()) : faults(all, command.why()));
                    return () -> {
                        store.addPolicing(work.ids().next(), row, fact(command));
                        if (restricted) {
                            store.route(
                                    row.id(),
                                    new Named(standards, false).ids(),
                                    command.why().strip(),
                                    work.clock().instant());
                        } else {
                            begin(row, ListGround.WORKS_IN_POLICING, command.why(), all.ids());
                        }
                        return row.id();
                    };
                });
    }

    /** Professional standards of the force that holds the case and of the one the person works for. */
    private List<Officer> standards(CaseRow row, RecordPolicing command) {
        return Stream.of(row.force(), command.force())
                .distinct()
                .flatMap(force -> store.professionalStandards(force).stream())
                .map(accounts::colleague)
                .flatMap(Optional::stream)
                .toList();
    }

    private Policing fact(RecordPolicing command) {
        return new Policing(
                command.person(),
                command.force(),
                Sensitive.of(command.why().strip()),
                PolicingReferral.of(Law.ofForce(command.force())),
                work.actor(),
                work.clock().instant());
    }

    private List<Refusal> policingFaults(CaseRow row, RecordPolicing command) {
        var faults = new ArrayList<Refusal>();
        if (!row.force().equals(work.force())) {
            faults.add(InvestigationRefusal.RESTRICTED_BY_SUPERVISOR);
        }
        if (cases.people(row.id()).stream().noneMatch(each -> each.id().equals(command.person()))) {
            faults.add(InvestigationRefusal.PERSON_MISSING);
        }
        if (store.policing(row.id()).stream()
                .anyMatch(each -> each.person().equals(command.person()))) {
            faults.add(InvestigationRefusal.POLICING_RECORDED_ALREADY);
        }
        if (forces.named(command.force()).isEmpty()) {
            faults.add(InvestigationRefusal.FORCE_MISSING);
        }
        return faults;
    }

    /** Puts an officer on the list or takes one off. */
    public Decision<InvestigationId> change(ChangeCaseList command) {
        var officer = accounts.named(command.officer().strip());
        return work.change(
                Action.RESTRICT_CASE,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    var restriction = restrictions.of(row.id().value());
                    if (restriction.isEmpty()) {
                        refusals.add(InvestigationRefusal.NOT_RESTRICTED);
                    }
                    if (command.why().isBlank()) {
                        refusals.add(InvestigationRefusal.REASON_MISSING);
                    }
                    restriction
                            .map(list ->
                                    listed.faultsOfChanging(
                                            list, ListOf.FORCE, officer, command.putOn()))
                            .ifPresent(refusals::addAll);
                    return () -> {
                        restrictions.change(
                                restriction.orElseThrow(),
                                officer.orElseThrow().id(),
                                command.putOn(),
                                command.why().strip(),
                                work.clock().instant());
                        return row.id();
                    };
                });
    }

    /** Shows a restricted case to its force again. */
    public Decision<InvestigationId> lift(LiftRestriction command) {
        return work.change(
                Action.RESTRICT_CASE,
                command.investigation(),
                command.version(),
                (row, refusals) -> {
                    if (restrictions.of(row.id().value()).isEmpty()) {
                        refusals.add(InvestigationRefusal.NOT_RESTRICTED);
                    }
                    if (command.why().isBlank()) {
                        refusals.add(InvestigationRefusal.REASON_MISSING);
                    }
                    return () -> {
                        store.lift(row.id(), command.why().strip(), work.clock().instant());
                        return row.id();
                    };
                });
    }

    private void begin(CaseRow row, ListGround ground, String why, Collection<OfficerId> officers) {
        store.restrict(
                new Beginning(
                        work.ids().next(),
                        row.id(),
                        ground,
                        why.strip(),
                        officers,
                        work.clock().instant()));
    }

    private static List<Refusal> faults(Named named, String why) {
        var faults = new ArrayList<>(named.faults(ListOf.FORCE));
        faults.addAll(faults(why));
        return faults;
    }

    private static List<Refusal> faults(String why) {
        return why.isBlank() ? List.of(InvestigationRefusal.REASON_MISSING) : List.of();
    }
}
