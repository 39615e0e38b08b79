package org.wardline.investigation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Groups;
import org.wardline.governance.ListOf;
import org.wardline.governance.ListedOfficers;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.governance.Restrictions;
import org.wardline.kernel.Sensitive;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** Puts together what the page of who sees a case shows. */
@Component
class CaseListPages {
    private final CaseStore cases;
    private final CaseListStore store;
    private final CaseWork work;
    private final Restrictions restrictions;
    private final ListedOfficers listed;
    private final Accounts accounts;
    private final Actors actors;
    private final Groups groups;
    private final Forces forces;

    CaseListPages(
            CaseStore cases,
            CaseListStore store,
            CaseWork work,
            Restrictions restrictions,
            ListedOfficers listed,
            Accounts accounts,
            Actors actors,
            Groups groups,
            Forces forces) {
        this.cases = cases;
        this.store = store;
        this.work = work;
        this.restrictions = restrictions;
        this.listed = listed;
        this.accounts = accounts;
        this.actors = actors;
        this.groups = groups;
        this.forces = forces;
    }

    Optional<CaseListPage> look(InvestigationId id) {
        var row = work.commands().read(() -> cases.find(id));
        var heldBy =
                row.map(CaseRow::heldBy).orElseGet(() -> work.commands().read(groups::national));
        return work.commands()
                .look(
                        Action.VIEW_INVESTIGATION,
                        On.one(CaseWork.KIND, id, heldBy),
                        () -> row.map(this::page));
    }

    private CaseListPage page(CaseRow row) {
        var people = cases.people(row.id());
        var restriction = restrictions.of(row.id().value());
        var officer = actors.required().officer();
        return new CaseListPage(
                row.id(),
                row.reference(),
                row.version(),
                restriction.map(list -> listed.standing(list, ListOf.FORCE)).orElse(null),
                policing(row.id(), people),
                choices(people),
                forceNames(),
                new CaseListPage.May(
                        restriction.isEmpty() && work.supervisor(),
                        restriction.isPresent() && officer.may(Action.RESTRICT_CASE),
                        officer.may(Action.RECORD_POLICING)));
    }

    /** People in a case who work in policing. Call within a look. */
    List<CaseListPage.PolicingLine> policing(InvestigationId id, List<PersonRow> people) {
        var names = people.stream().collect(Collectors.toMap(PersonRow::id, PersonRow::name));
        return store.policing(id).stream()
                .map(each ->
                        new CaseListPage.PolicingLine(
                                each.person(),
                                names.getOrDefault(
                                        each.person(), Sensitive.of("Somebody in the case")),
                                forces.named(each.force()).map(Force::name).orElse(each.force()),
                                each.why(),
                                each.referral(),
                                name(each.by()),
                                each.at()))
                .toList();
    }

    /** Whether the case is kept to a list. Call within a look. */
    boolean restricted(InvestigationId id) {
        return restrictions.of(id.value()).isPresent();
    }

    private static Map<String, String> choices(List<PersonRow> people) {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Choose a person");
        people.forEach(each -> choices.put(each.id().toString(), each.name().value()));
        return choices;
    }

    private Map<String, String> forceNames() {
        var names = new LinkedHashMap<String, String>();
        names.put("", "Choose a force");
        forces.all().forEach(force -> names.put(force.slug(), force.name()));
        return names;
    }

    private String name(OfficerId id) {
        return accounts.colleague(id).map(Officer::name).orElse("An officer");
    }
}
