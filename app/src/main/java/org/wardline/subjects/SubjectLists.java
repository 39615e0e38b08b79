package org.wardline.subjects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Groups;
import org.wardline.governance.ListGround;
import org.wardline.governance.ListOf;
import org.wardline.governance.ListedOfficers;
import org.wardline.governance.On;
import org.wardline.governance.Restrictions;
import org.wardline.governance.Restrictions.Restriction;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

/**
 * The front door of subjects that are kept to a list. The subject, every referral it stands in, everybody whom those mention
 * and all that hangs on them is held by the circle of the list: to the rest of the desk it is as if none of it were there, but
 * in counts that are published. Two are on the list at least, one of them somebody who keeps it.
 */
@Component
public class SubjectLists {
    private static final String KIND = "subject";

    private static final Map<String, String> GROUNDS =
            Arrays.stream(ListGround.values())
                    .collect(
                            Collectors.toMap(
                                    ListGround::name,
                                    ListGround::title,
                                    (one, _) -> one,
                                    LinkedHashMap::new));

    private final SubjectListStore store;
    private final SubjectStore subjects;
    private final Restrictions restrictions;
    private final ListedOfficers listed;
    private final Accounts accounts;
    private final Groups groups;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    SubjectLists(
            SubjectListStore store,
            SubjectStore subjects,
            Restrictions restrictions,
            ListedOfficers listed,
            Accounts accounts,
            Groups groups,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.subjects = subjects;
        this.restrictions = restrictions;
        this.listed = listed;
        this.accounts = accounts;
        this.groups = groups;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /** A change to who sees a subject, and why it may not be made. */
    private record Change(List<Refusal> faults, Runnable made) {}

    /**
     * Keeps a subject to the acting supervisor and the officers named.
     *
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such subject
     */
    public Decision<SubjectId> keep(KeepToList command) {
        var named = listed.withActor(command.officers());
        return change(
                command.subject(),
                subject -> {
                    var faults = new ArrayList<Refusal>();
                    if (!subject.heldBy().equals(groups.national())) {
                        faults.add(SubjectRefusal.KEPT_TO_A_LIST_ALREADY);
                    }
                    if (!GROUNDS.containsKey(command.ground())) {
                        faults.add(SubjectRefusal.GROUND_MISSING);
                    }
                    faults.addAll(named.faults(ListOf.DESK));
                    faults.addAll(missing(command.why()));
                    return new Change(
                            faults,
                            () ->
                                    store.keep(
                                            ids.next(),
                                            subject.id(),
                                            command,
                                            named.ids(),
                                            clock.instant()));
                });
    }

    /**
     * Puts an officer on the list or takes one off.
     *
     * @param username sign-in name of the officer
     */
    public Decision<SubjectId> change(SubjectId about, String username, boolean putOn, String why) {
        var officer = accounts.named(username.strip());
        return change(
                about,
                subject -> {
                    var restriction = of(subject);
                    var faults = new ArrayList<>(missing(restriction));
                    faults.addAll(missing(why));
                    restriction
                            .map(list -> listed.faultsOfChanging(list, ListOf.DESK, officer, putOn))
                            .ifPresent(faults::addAll);
                    return new Change(
                            faults,
                            () ->
                                    restrictions.change(
                                            restriction.orElseThrow(),
                                            officer.orElseThrow().id(),
                                            putOn,
                                            why.strip(),
                                            clock.instant()));
                });
    }

    /** Shows the desk again what is kept to the list with the subject. */
    public Decision<SubjectId> lift(SubjectId about, String why) {
        return change(
                about,
                subject -> {
                    var faults = new ArrayList<>(missing(of(subject)));
                    faults.addAll(missing(why));
                    return new Change(
                            faults, () -> store.lift(subject.id(), why.strip(), clock.instant()));
                });
    }

    /** Whether the actor sees the subject now: whoever took themselves off the list does not. */
    public boolean sees(SubjectId subject) {
        return commands.read(() -> subjects.find(subject)).isPresent();
    }

    /** The page of who sees a subject; a consultation. Empty when there is none that the actor may see. */
    Optional<SubjectListPage> look(SubjectId id) {
        var found = commands.read(() -> subjects.standing(id));
        return commands.look(Action.VIEW_SUBJECT, on(id, found), () -> found.map(this::page));
    }

    private SubjectListPage page(SubjectStore.Subject subject) {
        var restriction = of(subject);
        return new SubjectListPage(
                subject.id().value(),
                subject.reference(),
                restriction.map(list -> listed.standing(list, ListOf.DESK)).orElse(null),
                restriction.isPresent() ? null : store.goingAlong(subject.id()),
                actors.required().officer().may(Action.KEEP_SUBJECT_TO_LIST),
                GROUNDS);
    }

    /** The restriction of the list that a subject is kept to. Call within a command or a look. */
    private Optional<Restriction> of(SubjectStore.Subject subject) {
        return restrictions.ofCircle(subject.heldBy());
    }

    private Decision<SubjectId> change(
            SubjectId id, Function<SubjectStore.Subject, Change> decided) {
        var found = commands.read(() -> subjects.standing(id));
        return commands.run(
                Action.KEEP_SUBJECT_TO_LIST,
                on(id, found),
                null,
                () -> {
                    var subject =
                            found.orElseThrow(() ->
                                    new ServiceException(ErrorCode.NOT_FOUND)
                                            .with(LogKey.SUBJECT_ID, id));
                    var change = decided.apply(subject);
                    if (!change.faults().isEmpty()) {
                        return Decision.refused(change.faults());
                    }
                    change.made().run();
                    return Decision.done(subject.id());
                });
    }

    private static On on(SubjectId id, Optional<SubjectStore.Subject> found) {
        return found.map(subject -> On.one(KIND, subject.id(), subject.heldBy()))
                .orElse(On.one(KIND, id));
    }

    private static List<Refusal> missing(String why) {
        return why.isBlank() ? List.of(SubjectRefusal.LIST_WHY_MISSING) : List.of();
    }

    private static List<Refusal> missing(Optional<Restriction> restriction) {
        return restriction.isPresent() ? List.of() : List.of(SubjectRefusal.NOT_KEPT_TO_A_LIST);
    }
}
