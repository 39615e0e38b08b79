package org.wardline.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.retention.RetentionPeople.Person;
import org.wardline.subjects.SubjectId;

/** The front door of retention: reviews and their decisions, the second person for a deletion, legal holds. */
@Component
public class Retention {
    static final String KIND = "subject";

    private final RetentionPeople people;
    private final RetentionStore store;
    private final CertificateStore certificates;
    private final RetentionSchedule schedule;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Retention(
            RetentionPeople people,
            RetentionStore store,
            CertificateStore certificates,
            RetentionSchedule schedule,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.people = people;
        this.store = store;
        this.certificates = certificates;
        this.schedule = schedule;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Decides about keeping a person: until a day that the schedule allows, or to delete once the clear period has run
     * out and another supervisor confirms it.
     *
     * @return refused with a {@link RetentionRefusal}
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such subject
     */
    public Decision<SubjectId> review(ReviewSubject command) {
        var decided = command.decided();
        return run(
                Action.REVIEW_RETENTION,
                command.subject(),
                decided == null ? null : decided.name(),
                person -> {
                    var refusals = faults(command, person);
                    if (refusals.isEmpty() && decided != null) {
                        store.add(made(command, decided, person));
                    }
                    return refusals;
                });
    }

    /**
     * Decides to delete a person who asked for it, before the clear period has run out; another supervisor confirms it.
     *
     * @param request reference of the request, which was answered by two officers
     * @return refused with a {@link RetentionRefusal}
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such subject
     */
    public Decision<SubjectId> deleteOnRequest(SubjectId subject, String request) {
        return run(
                Action.REVIEW_RETENTION,
                subject,
                ReviewSubject.Decided.DELETE.name(),
                person -> {
                    var faults = new ArrayList<Refusal>();
                    if (person.confirmed()) {
                        faults.add(RetentionRefusal.DELETION_CONFIRMED);
                    }
                    if (person.awaitsSecond()) {
                        faults.add(RetentionRefusal.ALREADY_DECIDED);
                    }
                    if (person.holdOn(people.today()).isPresent()) {
                        faults.add(RetentionRefusal.UNDER_HOLD);
                    }
                    if (faults.isEmpty()) {
                        var why = "The person asked for it: request " + request;
                        var command =
                                new ReviewSubject(subject, ReviewSubject.Decided.DELETE, why, null);
                        store.add(
                                made(command, ReviewSubject.Decided.DELETE, person)
                                        .onRequest(request));
                    }
                    return faults;
                });
    }

    private List<Refusal> faults(ReviewSubject command, Person person) {
        var faults = new ArrayList<Refusal>();
        if (command.why().isBlank()) {
            faults.add(RetentionRefusal.WHY_MISSING);
        }
        if (person.confirmed()) {
            faults.add(RetentionRefusal.DELETION_CONFIRMED);
        }
        switch (command.decided()) {
            case RETAIN -> faults.addAll(faultsOfKeeping(command.until(), person));
            case DELETE -> faults.addAll(faultsOfDeleting(person));
            case null -> faults.add(RetentionRefusal.DECISION_MISSING);
        }
        return faults;
    }

    private List<Refusal> faultsOfKeeping(@Nullable LocalDate until, Person person) {
        if (until == null || !until.isAfter(people.today())) {
            return List.of(RetentionRefusal.UNTIL_MISSING);
        }
        var latest = people.today().plus(schedule.of(person.standing().category()).again());
        return until.isAfter(latest) ? List.of(RetentionRefusal.UNTIL_TOO_LATE) : List.of();
    }

    private List<Refusal> faultsOfDeleting(Person person) {
        var faults = new ArrayList<Refusal>();
        if (person.standing().clearUntil().isAfter(people.today())) {
            faults.add(RetentionRefusal.NOT_CLEAR);
        }
        if (person.holdOn(people.today()).isPresent()) {
            faults.add(RetentionRefusal.UNDER_HOLD);
        }
        if (person.awaitsSecond()) {
            faults.add(RetentionRefusal.ALREADY_DECIDED);
        }
        return faults;
    }

    private RetentionStore.Review made(
            ReviewSubject command, ReviewSubject.Decided decided, Person person) {
        return new RetentionStore.Review(
                ids.next(),
                person.heldBy(),
                person.id(),
                person.standing().category(),
                decided,
                command.why().strip(),
                decided == ReviewSubject.Decided.RETAIN ? command.until() : null,
                me(),
                clock.instant(),
                null,
                null,
                null);
    }

    /**
     * Confirms a deletion that another supervisor decided, unless something became known since or a hold binds, and erases
     * in the same transaction what is kept about the person.
     */
    public Decision<SubjectId> confirm(SubjectId subject) {
        return run(
                Action.CONFIRM_DELETION,
                subject,
                null,
                person -> {
                    var waiting = person.decision().filter(RetentionStore.Review::awaitsSecond);
                    if (waiting.isEmpty()) {
                        return List.of(RetentionRefusal.NOTHING_TO_CONFIRM);
                    }
                    var faults = faultsOfConfirming(waiting.get(), person);
                    if (faults.isEmpty()) {
                        var deletion = ids.next();
                        store.confirm(deletion, waiting.get(), me(), clock.instant());
                        certificates.erase(deletion, clock.instant());
                    }
                    return faults;
                });
    }

    private List<Refusal> faultsOfConfirming(RetentionStore.Review waiting, Person person) {
        var faults = new ArrayList<Refusal>();
        if (waiting.by().equals(me())) {
            faults.add(RetentionRefusal.DECIDED_BY_YOU);
        }
        if (waiting.request() == null && person.standing().clearUntil().isAfter(people.today())) {
            faults.add(RetentionRefusal.NOT_CLEAR);
        }
        if (person.holdOn(people.today()).isPresent()) {
            faults.add(RetentionRefusal.UNDER_HOLD);
        }
        return faults;
    }

    /** Places a legal hold. */
    public Decision<SubjectId> hold(PlaceHold command) {
        return run(
                Action.PLACE_HOLD,
                command.subject(),
                null,
                person -> {
                    var faults = new ArrayList<Refusal>();
                    if (command.why().isBlank()) {
                        faults.add(RetentionRefusal.WHY_MISSING);
                    }
                    var until = command.until();
                    if (until == null || !until.isAfter(people.today())) {
                        faults.add(RetentionRefusal.UNTIL_MISSING);
                    } else if (faults.isEmpty()) {
                        store.add(placed(command, until, person));
                    }
                    return faults;
                });
    }

    private RetentionStore.Hold placed(PlaceHold command, LocalDate until, Person person) {
        return new RetentionStore.Hold(
                ids.next(),
                person.heldBy(),
                person.id(),
                command.why().strip(),
                until,
                me(),
                clock.instant(),
                null,
                null,
                null);
    }

    /** Lifts the legal holds that bind today. */
    public Decision<SubjectId> lift(SubjectId subject, String why) {
        return run(
                Action.LIFT_HOLD,
                subject,
                null,
                person -> {
                    var binding =
                            person.holds().stream()
                                    .filter(hold -> hold.bindsOn(people.today()))
                                    .toList();
                    if (why.isBlank()) {
                        return List.of(RetentionRefusal.WHY_MISSING);
                    }
                    if (binding.isEmpty()) {
                        return List.of(RetentionRefusal.NO_HOLD);
                    }
                    binding.forEach(
                            hold -> store.lift(hold.id(), why.strip(), me(), clock.instant()));
                    return List.of();
                });
    }

    /** Acts on a person as they stand once nobody else decides about them. */
    private Decision<SubjectId> run(
            Action action,
            SubjectId subject,
            @Nullable String why,
            Function<Person, List<? extends Refusal>> work) {
        var seen = commands.read(() -> people.find(subject));
        var on =
                seen.map(person -> On.one(KIND, person.id(), person.heldBy()))
                        .orElse(On.one(KIND, subject));
        var id = seen.map(Person::id).orElseThrow(() -> commands.nothingShown(action, on));
        return commands.run(
                action,
                on,
                why,
                () -> {
                    store.lock(id);
                    var person = people.find(id).orElseThrow(() -> missing(subject));
                    var refusals = work.apply(person);
                    return refusals.isEmpty()
                            ? Decision.done(person.id())
                            : Decision.refused(refusals);
                });
    }

    private OfficerId me() {
        return actors.required().officer().id();
    }

    private static ServiceException missing(SubjectId subject) {
        return new ServiceException(ErrorCode.NOT_FOUND).with(LogKey.SUBJECT_ID, subject);
    }
}
