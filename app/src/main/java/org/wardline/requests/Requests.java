package org.wardline.requests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.CaseReferences;
import org.wardline.governance.Commands;
import org.wardline.governance.Groups;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.References;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.requests.RequestStore.Kept;
import org.wardline.subjects.ReviewedSubjects;
import org.wardline.subjects.SubjectId;

/** The front door of requests: recording one, being certain who asks, and tying what it is about to it. */
@Component
public class Requests {
    static final String KIND = "request";
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final RequestStore store;
    private final ReviewedSubjects subjects;
    private final List<CaseReferences> references;
    private final Groups groups;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Requests(
            RequestStore store,
            ReviewedSubjects subjects,
            List<CaseReferences> references,
            Groups groups,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.subjects = subjects;
        this.references = List.copyOf(references);
        this.groups = groups;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /** The day it is, UK time. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }

    /** Records a request that the national desk received. */
    public Decision<RequestId> record(RecordRequest command) {
        var id = new RequestId(ids.next());
        var desk = commands.read(groups::national);
        return commands.run(
                Action.RECORD_REQUEST,
                On.one(KIND, id, desk),
                null,
                () -> {
                    var kind = command.kind();
                    var way = command.way();
                    var day = command.receivedOn();
                    var faults = faults(command);
                    if (!faults.isEmpty() || kind == null || way == null || day == null) {
                        return Decision.refused(faults);
                    }
                    store.add(
                            new Kept(
                                    id,
                                    desk,
                                    References.of('Q', id.value()),
                                    kind,
                                    way,
                                    day,
                                    command.who(),
                                    stripped(command.asks()),
                                    command.identityAskedOn(),
                                    null,
                                    me(),
                                    clock.instant(),
                                    null));
                    return Decision.done(id);
                });
    }

    private List<Refusal> faults(RecordRequest command) {
        var faults = new ArrayList<Refusal>();
        if (command.kind() == null) {
            faults.add(RequestRefusal.KIND_MISSING);
        }
        if (command.way() == null) {
            faults.add(RequestRefusal.WAY_MISSING);
        }
        var asked = command.identityAskedOn();
        if (notYet(command.receivedOn()) || (asked != null && notYet(asked))) {
            faults.add(RequestRefusal.DAY_MISSING);
        } else if (asked != null && asked.isBefore(command.receivedOn())) {
            faults.add(RequestRefusal.BEFORE_RECEIPT);
        }
        if (command.who().name().value().isBlank()) {
            faults.add(RequestRefusal.NAME_MISSING);
        }
        if (command.asks().value().isBlank()) {
            faults.add(RequestRefusal.ASKS_MISSING);
        }
        return faults;
    }

    private boolean notYet(@Nullable LocalDate day) {
        return day == null || day.isAfter(today());
    }

    /** Records that it is certain who asks. */
    public Decision<RequestId> certain(CheckIdentity command) {
        return run(
                command.request(),
                request -> {
                    var faults = new ArrayList<Refusal>();
                    var on = command.on();
                    if (request.identity() != null) {
                        faults.add(RequestRefusal.IDENTITY_CHECKED);
                    }
                    if (command.how().isBlank()) {
                        faults.add(RequestRefusal.HOW_MISSING);
                    }
                    if (on == null || notYet(on)) {
                        faults.add(RequestRefusal.DAY_MISSING);
                    } else if (on.isBefore(request.receivedOn())) {
                        faults.add(RequestRefusal.BEFORE_RECEIPT);
                    } else if (faults.isEmpty()) {
                        store.certain(
                                request.id(),
                                new RequestStore.Identity(
                                        Sensitive.of(command.how().strip()), on, me()));
                    }
                    return faults;
                });
    }

    /**
     * Ties a subject or referral that the actor sees to a request.
     *
     * @param reference as people say it
     */
    public Decision<RequestId> tie(RequestId id, String reference) {
        var wanted = reference.strip().toUpperCase(Locale.ROOT);
        return run(
                id,
                request -> {
                    if (store.ties(id).stream().anyMatch(tie -> tie.reference().equals(wanted))) {
                        return List.of(RequestRefusal.TIED_ALREADY);
                    }
                    Optional<SubjectId> subject =
                            wanted.startsWith("S-") ? subjects.named(wanted) : Optional.empty();
                    if (subject.isEmpty() && !(wanted.startsWith("R-") && seen(wanted))) {
                        return List.of(RequestRefusal.REFERENCE_UNKNOWN);
                    }
                    store.tie(
                            ids.next(),
                            request,
                            new RequestStore.Tie(
                                    wanted, subject.orElse(null), me(), clock.instant()));
                    return List.of();
                });
    }

    /** Every module is asked, found or not. */
    private boolean seen(String reference) {
        return references.stream().map(each -> each.circleOf(reference)).toList().stream()
                .anyMatch(Optional::isPresent);
    }

    /** Acts on a request as it stands once nobody else works on it, unless it has been answered. */
    private Decision<RequestId> run(RequestId id, Function<Kept, List<? extends Refusal>> work) {
        var on = on(Action.HANDLE_REQUEST, id);
        return commands.run(
                Action.HANDLE_REQUEST,
                on,
                null,
                () -> {
                    var request = store.lock(id).orElseThrow(() -> missing(id));
                    if (request.answeredAt() != null) {
                        return Decision.refused(RequestRefusal.ANSWERED);
                    }
                    var refusals = work.apply(request);
                    return refusals.isEmpty() ? Decision.done(id) : Decision.refused(refusals);
                });
    }

    private On on(Action action, RequestId id) {
        return commands.read(() -> store.find(id))
                .map(request -> On.one(KIND, id, request.heldBy()))
                .orElseThrow(() -> commands.nothingShown(action, On.one(KIND, id)));
    }

    private OfficerId me() {
        return actors.required().officer().id();
    }

    private static Sensitive<String> stripped(Sensitive<String> words) {
        return Sensitive.of(words.value().strip());
    }

    static ServiceException missing(RequestId id) {
        return new ServiceException(ErrorCode.NOT_FOUND).with(LogKey.REQUEST_ID, id);
    }
}
