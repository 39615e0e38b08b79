package org.wardline.safeguarding;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Groups;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;

/** Puts together what the pages of children show. */
@Component
class ChildPages {
    private final Safeguarding safeguarding;
    private final ChildStore store;
    private final Commands commands;
    private final Actors actors;
    private final Groups groups;
    private final Accounts accounts;

    ChildPages(
            Safeguarding safeguarding,
            ChildStore store,
            Commands commands,
            Actors actors,
            Groups groups,
            Accounts accounts) {
        this.safeguarding = safeguarding;
        this.store = store;
        this.commands = commands;
        this.actors = actors;
        this.groups = groups;
        this.accounts = accounts;
    }

    NewChildPage recording(UUID recordedIn, Map<String, String> typed) {
        commands.require(Action.RECORD_CHILD, On.many(Safeguarding.KIND));
        return new NewChildPage(
                recordedIn,
                safeguarding.caseOf(recordedIn).title(),
                choices(AgeBand.values(), AgeBand::title),
                choices(Risk.values(), Risk::title),
                typed);
    }

    Optional<ChildPage> look(ChildId id) {
        var row = commands.read(() -> store.find(id));
        var heldBy = row.map(ChildRow::heldBy).orElseGet(() -> commands.read(groups::national));
        return commands.look(
                Action.VIEW_CHILD,
                On.one(Safeguarding.KIND, id, heldBy),
                () -> row.map(this::page));
    }

    private ChildPage page(ChildRow child) {
        var facts = store.facts(child.id());
        var recordedIn = safeguarding.caseOf(child);
        var accepted = child.acceptedBy();
        return new ChildPage(
                child.id(),
                child.reference(),
                child.label(),
                recordedIn.title(),
                recordedIn.path(),
                child.ageBand(),
                child.ageAtRisk(),
                child.risk(),
                child.childrensServices(),
                child.believedAt(),
                officer(child.recordedBy()),
                officer(accepted == null ? child.recordedBy() : accepted),
                accepted != null,
                safeguarding.telling(child, facts),
                Safeguarded.since(child, facts).orElse(null),
                child.withdrawnWhy(),
                facts.stream().map(this::fact).toList(),
                store.links(child.id()).stream().map(this::link).toList(),
                may(child),
                choices(ProtectiveAction.values(), ProtectiveAction::title),
                child.version());
    }

    private ChildPage.FactLine fact(ChildRow.Fact fact) {
        var action = fact.action();
        return new ChildPage.FactLine(
                fact.id(),
                action == null ? "Children's services told" : action.title(),
                fact.at(),
                fact.toldTo(),
                fact.toldReference(),
                fact.byWhom(),
                fact.note(),
                officer(fact.recordedBy()),
                fact.withdrawnWhy());
    }

    private ChildPage.LinkLine link(ChildRow.Link link) {
        return new ChildPage.LinkLine(
                link.id(),
                link.spokenReference(),
                officer(link.assertedBy()),
                link.assertedAt(),
                link.why(),
                link.withdrawnAt() != null);
    }

    private ChildPage.May may(ChildRow child) {
        var officer = actors.required().officer();
        var live = child.withdrawnAt() == null;
        return new ChildPage.May(
                live && officer.may(Action.TELL_CHILDRENS_SERVICES),
                live && officer.may(Action.RECORD_PROTECTIVE_ACTION),
                live
                        && child.acceptedBy() == null
                        && officer.may(Action.ACCEPT_CHILD)
                        && !child.recordedBy().equals(officer.id()),
                live && officer.may(Action.JUDGE_SAME_CHILD));
    }

    private String officer(OfficerId id) {
        return accounts.colleague(id).map(Officer::name).orElse("An officer");
    }

    private static <E extends Enum<E>> Map<String, String> choices(
            E[] values, Function<E, String> title) {
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(values).forEach(each -> choices.put(each.name(), title.apply(each)));
        return choices;
    }
}
