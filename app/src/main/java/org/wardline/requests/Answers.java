package org.wardline.requests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.deconfliction.InterestKey;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.requests.AnswerStore.Proposal;
import org.wardline.requests.RequestStore.Kept;
import org.wardline.retention.Retention;
import org.wardline.subjects.RestrictedSubjects;
import org.wardline.subjects.SubjectId;

/**
 * The front door of answers: one officer proposes, another gives. An officer of an operation with a covert interest in the
 * person proposes in the operation's circle, where nobody else sees it.
 */
@Component
public class Answers {
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final RequestStore requests;
    private final AnswerStore store;
    private final Retention retention;
    private final RestrictedSubjects restrictions;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Answers(
            RequestStore requests,
            AnswerStore store,
            Retention retention,
            RestrictedSubjects restrictions,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.requests = requests;
        this.store = store;
        this.retention = retention;
        this.restrictions = restrictions;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /** Proposes how a request is answered. */
    public Decision<RequestId> propose(ProposeAnswer command) {
        var seen = found(Action.HANDLE_REQUEST, command.request());
        var circle = commands.read(() -> covert(seen)).orElse(seen.heldBy());
        return commands.run(
                Action.HANDLE_REQUEST,
                On.one(Requests.KIND, seen.id(), circle),
                null,
                () -> {
                    var request = locked(seen.id());
                    var outcome = command.outcome();
                    var faults = faults(command, request);
                    if (!faults.isEmpty() || outcome == null) {
                        return Decision.refused(faults);
                    }
                    store.add(
                            request.id(),
                            new Proposal(
                                    ids.next(),
                                    circle,
                                    outcome,
                                    command.ground(),
                                    stripped(command.necessity()),
                                    stripped(command.told()),
                                    me(),
                                    clock.instant()));
                    return Decision.done(request.id());
                });
    }

    private List<Refusal> faults(ProposeAnswer command, Kept request) {
        var faults = new ArrayList<Refusal>(faultsOf(request));
        var outcome = command.outcome();
        if (outcome == null) {
            faults.add(RequestRefusal.OUTCOME_MISSING);
            return faults;
        }
        var ground = command.ground();
        if (outcome.grants() && command.told().value().isBlank()) {
            faults.add(RequestRefusal.TOLD_MISSING);
        }
        if (outcome.withholds()) {
            if (ground == null || !ground.fits(request.kind(), outcome)) {
                faults.add(RequestRefusal.GROUND_MISSING);
            }
            if (command.necessity().value().isBlank()) {
                faults.add(RequestRefusal.NECESSITY_MISSING);
            }
        } else if (ground != null || !command.necessity().value().isBlank()) {
            faults.add(RequestRefusal.NOTHING_WITHHELD);
        }
        if (outcome.grants() && reachesSubjects(request.kind()) && subjects(request).isEmpty()) {
            faults.add(RequestRefusal.NOBODY_TIED);
        }
        return faults;
    }

    private static List<Refusal> faultsOf(Kept request) {
        var faults = new ArrayList<Refusal>();
        if (request.answeredAt() != null) {
            faults.add(RequestRefusal.ANSWERED);
        }
        if (request.identity() == null) {
            faults.add(RequestRefusal.IDENTITY_NOT_CHECKED);
        }
        return faults;
    }

    private static boolean reachesSubjects(RequestKind kind) {
        return kind == RequestKind.ERASURE || kind == RequestKind.RESTRICTION;
    }

    /**
     * Gives the answer that another officer proposed, as the actor sees it: one proposed in the circle of an operation comes
     * before any other.
     */
    public Decision<RequestId> give(RequestId id) {
        var seen = found(Action.ANSWER_REQUEST, id);
        var proposal = commands.read(() -> waiting(seen));
        var circle = proposal.map(Proposal::heldBy).orElse(seen.heldBy());
        return commands.run(
                Action.ANSWER_REQUEST,
                On.one(Requests.KIND, id, circle),
                null,
                () -> {
                    var request = locked(id);
                    var faults = new ArrayList<Refusal>(faultsOf(request));
                    if (proposal.isEmpty()) {
                        faults.add(RequestRefusal.NOTHING_PROPOSED);
                        return Decision.refused(faults);
                    }
                    faults.addAll(faultsOfGiving(proposal.get()));
                    return faults.isEmpty()
                            ? given(request, proposal.get())
                            : Decision.refused(faults);
                });
    }

    private List<Refusal> faultsOfGiving(Proposal proposal) {
        var faults = new ArrayList<Refusal>();
        if (proposal.by().equals(me())) {
            faults.add(RequestRefusal.AUTHOR_IS_APPROVER);
        }
        var proposedOn = LocalDate.ofInstant(proposal.at(), UK);
        if (!proposedOn.isBefore(LocalDate.ofInstant(clock.instant(), UK))) {
            faults.add(RequestRefusal.PROPOSED_TODAY);
        }
        return faults;
    }

    private Decision<RequestId> given(Kept request, Proposal proposal) {
        store.give(
                request.id(),
                proposal,
                String.join("\n\n", letter(request, proposal)),
                me(),
                clock.instant());
        requests.answered(request.id(), clock.instant());
        if (proposal.outcome().grants() && reachesSubjects(request.kind())) {
            for (var subject : subjects(request)) {
                var done =
                        request.kind() == RequestKind.ERASURE
                                ? retention.deleteOnRequest(subject, request.reference())
                                : restrictions.restrict(subject, request.reference());
                if (done instanceof Decision.Refused<SubjectId>) {
                    return Decision.refused(RequestRefusal.ERASURE_NOT_POSSIBLE);
                }
            }
        }
        return Decision.done(request.id());
    }

    /** The letter that a proposal would become. */
    static List<String> letter(Kept request, Proposal proposal) {
        return AnswerLetter.of(
                request.reference(),
                request.kind(),
                request.receivedOn(),
                proposal.outcome(),
                proposal.ground(),
                proposal.told().value());
    }

    /** The proposal that the actor would give as the answer. Call within a look or a command. */
    Optional<Proposal> waiting(Kept request) {
        return store.proposals(request.id(), request.heldBy()).stream().findFirst();
    }

    /** A circle of the actor's, other than the one that answers, with a covert interest in the person. */
    Optional<GroupId> covert(Kept request) {
        return store.covertlyInterested(keys(request)).stream()
                .filter(circle -> !circle.equals(request.heldBy()))
                .findFirst();
    }

    private List<InterestKey> keys(Kept request) {
        var who = request.who();
        var keys = new ArrayList<InterestKey>();
        keys.add(new InterestKey("EMAIL", who.email()));
        keys.add(new InterestKey("PHONE", who.phone()));
        keys.add(new InterestKey("NAME", who.name()));
        keys.add(InterestKey.ofAddress(who.address().value(), who.postcode().value()));
        subjects(request)
                .forEach(subject ->
                        keys.add(
                                new InterestKey(
                                        InterestKey.SUBJECT,
                                        Sensitive.of(subject.value().toString()))));
        return keys.stream().filter(key -> !key.value().value().isBlank()).toList();
    }

    private List<SubjectId> subjects(Kept request) {
        return requests.ties(request.id()).stream()
                .map(RequestStore.Tie::subject)
                .filter(Objects::nonNull)
                .toList();
    }

    private Kept found(Action action, RequestId id) {
        return commands.read(() -> requests.find(id))
                .orElseThrow(() -> commands.nothingShown(action, On.one(Requests.KIND, id)));
    }

    private Kept locked(RequestId id) {
        return requests.lock(id).orElseThrow(() -> Requests.missing(id));
    }

    private OfficerId me() {
        return actors.required().officer().id();
    }

    private static Sensitive<String> stripped(Sensitive<String> words) {
        return Sensitive.of(words.value().strip());
    }
}
