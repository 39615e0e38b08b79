package org.wardline.investigation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.dissemination.Remedies;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Groups;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.Sensitive;
import org.wardline.safeguarding.ChildSummary;
import org.wardline.safeguarding.Safeguarding;

/** Puts together what the page of a case shows. */
@Component
class InvestigationPages {
    private final CaseStore cases;
    private final EventStore events;
    private final CaseWork work;
    private final Actors actors;
    private final Groups groups;
    private final Accounts accounts;
    private final SuspectedOffences offences;
    private final Safeguarding safeguarding;
    private final Remedies remedies;
    private final EarlyAction early;
    private final CaseListPages lists;

    InvestigationPages(
            CaseStore cases,
            EventStore events,
            CaseWork work,
            Actors actors,
            Groups groups,
            Accounts accounts,
            SuspectedOffences offences,
            Safeguarding safeguarding,
            Remedies remedies,
            EarlyAction early,
            CaseListPages lists) {
        this.cases = cases;
        this.events = events;
        this.work = work;
        this.actors = actors;
        this.groups = groups;
        this.accounts = accounts;
        this.offences = offences;
        this.safeguarding = safeguarding;
        this.remedies = remedies;
        this.early = early;
        this.lists = lists;
    }

    /** Whether the actor sees the case now. */
    boolean sees(InvestigationId id) {
        return work.commands().read(() -> cases.find(id)).isPresent();
    }

    Optional<InvestigationPage> look(InvestigationId id) {
        var row = work.commands().read(() -> cases.find(id));
        var heldBy =
                row.map(CaseRow::heldBy).orElseGet(() -> work.commands().read(groups::national));
        return work.commands()
                .look(
                        Action.VIEW_INVESTIGATION,
                        On.one(CaseWork.KIND, id, heldBy),
                        () -> row.map(this::page));
    }

    private InvestigationPage page(CaseRow row) {
        var people = cases.people(row.id());
        var names = people.stream().collect(Collectors.toMap(PersonRow::id, PersonRow::name));
        var done = events.events(row.id());
        var exonerated =
                remedies.exonerated(
                        people.stream().map(PersonRow::subject).filter(Objects::nonNull).toList());
        return new InvestigationPage(
                row.id(),
                row.reference(),
                row.law(),
                officer(row.openedBy()),
                row.openedAt(),
                row.ownReferral(),
                early.notBefore(row.id()).orElse(null),
                early.allowed(row.id()).stream()
                        .map(each ->
                                new InvestigationPage.EarlyLine(
                                        each.why(), officer(each.by()), each.at()))
                        .toList(),
                cases.origins(row.id()).stream().map(origin -> origin(origin, people)).toList(),
                people.stream().map(each -> person(each, exonerated)).toList(),
                done.stream().map(event -> event(event, names)).toList(),
                bail(row.id(), done, names),
                children(row),
                lists.restricted(row.id()),
                lists.policing(row.id(), people),
                actors.required().officer().may(Action.RECORD_ENFORCEMENT),
                row.version());
    }

    /** Children recorded in the case, and in its disseminations before it was opened. */
    private List<ChildSummary> children(CaseRow row) {
        return Stream.concat(
                        Stream.of(row.id().value()),
                        cases.origins(row.id()).stream()
                                .map(origin -> origin.dissemination().value()))
                .flatMap(recordedIn -> safeguarding.summariesOf(recordedIn).stream())
                .toList();
    }

    private static InvestigationPage.OriginLine origin(
            CaseRow.Origin origin, List<PersonRow> people) {
        return new InvestigationPage.OriginLine(
                origin.reference(),
                "/disseminations/" + origin.dissemination().value(),
                people.stream().anyMatch(each -> origin.subject().equals(each.subject())));
    }

    private InvestigationPage.PersonLine person(
            PersonRow row, Map<UUID, Sensitive<String>> exonerated) {
        var born = row.bornOn();
        var roles =
                new ArrayList<>(
                        cases.roles(row.id()).stream().map(CaseStore.RoleGiven::role).toList());
        roles.removeLast();
        return new InvestigationPage.PersonLine(
                row.id(),
                row.name(),
                PersonRow.age(
                        born == null ? null : born.value(),
                        row.believedAge(),
                        BailClock.day(work.clock().instant())),
                row.role(),
                List.copyOf(roles),
                row.subject() != null,
                row.restricted(),
                row.subject() == null ? null : exonerated.get(row.subject()));
    }

    private InvestigationPage.EventLine event(EventRow event, Map<UUID, Sensitive<String>> names) {
        return new InvestigationPage.EventLine(
                event.id(),
                event.kind(),
                title(event),
                event.at(),
                officer(event.recordedBy()),
                event.person() == null ? null : names.get(event.person()),
                event.amount(),
                event.place(),
                event.note(),
                event.noWelfarePlanReason(),
                event.withdrawnWhy());
    }

    /** Never a label: "arrested on suspicion of", and the law's own word for charging. */
    private String title(EventRow event) {
        var code = event.code();
        if (code == null) {
            return event.kind().title();
        }
        var way = event.way();
        return switch (event.kind()) {
            case ARREST ->
                    "Arrested on suspicion of: "
                            + offences.title(code)
                            + (event.registeredOffender() ? " (registered sex offender)" : "");
            case CHARGED ->
                    (way == null ? event.kind().title() : way.title())
                            + ": "
                            + offences.title(code);
            case NO_FURTHER_ACTION, OTHER_OUTCOME -> offences.outcomeTitle(code);
            case WELFARE_PLAN,
                    VISIT,
                    WARRANT_EXECUTED,
                    PREMISES_SEARCHED,
                    DEVICES_SEIZED,
                    DEVICES_EXAMINED,
                    VOLUNTARY_INTERVIEW,
                    RELEASED_UNDER_INVESTIGATION,
                    BAILED,
                    BAIL_EXTENDED,
                    SCREENED_OUT ->
                    event.kind().title();
        };
    }

    private List<InvestigationPage.BailLine> bail(
            InvestigationId id, List<EventRow> done, Map<UUID, Sensitive<String>> names) {
        var last =
                events.bail(id).stream()
                        .collect(
                                Collectors.toMap(
                                        EventRow.Bail::arrest,
                                        step -> step,
                                        (_, later) -> later,
                                        LinkedHashMap::new));
        return last.values().stream()
                .map(step -> bail(step, person(step.arrest(), done), names))
                .toList();
    }

    private static @Nullable UUID person(UUID arrest, List<EventRow> done) {
        return done.stream()
                .filter(event -> event.id().equals(arrest))
                .findFirst()
                .map(EventRow::person)
                .orElse(null);
    }

    private InvestigationPage.BailLine bail(
            EventRow.Bail step, @Nullable UUID person, Map<UUID, Sensitive<String>> names) {
        var now = work.clock().instant();
        var name = person == null ? null : names.get(person);
        return new InvestigationPage.BailLine(
                step.arrest(),
                name == null ? Sensitive.of("Somebody in the case") : name,
                step.step().title(),
                step.startsOn(),
                step.endsOn(),
                BailClock.daysLeft(step.endsOn(), now),
                warning(BailClock.standing(step.endsOn(), now)),
                step.authorisedBy().title(),
                step.conditions(),
                step.step().next().stream().sorted().map(InvestigationPages::authority).toList());
    }

    private static String warning(BailClock.Standing standing) {
        return switch (standing) {
            case RUNNING -> "";
            case ENDS_WITHIN_FOUR_WEEKS -> "Ends within four weeks";
            case ENDS_WITHIN_A_WEEK -> "Ends within a week";
            case ENDED -> "Ended";
        };
    }

    /** What may follow, and the lowest rank or the body that must authorise it. */
    static String authority(BailStep step) {
        return step.title()
                + ": "
                + step.authorisers().getFirst().title()
                + (step.authorisers().size() > 1 ? " or above" : "");
    }

    private String officer(OfficerId id) {
        return accounts.colleague(id).map(Officer::name).orElse("An officer");
    }
}
