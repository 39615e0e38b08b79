package org.wardline.safeguarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
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

/** The front door of safeguarding: children at risk, and what is done for them. */
@Component
public class Safeguarding {
    static final String KIND = "child";
    private static final int MOST_UNTOLD = 500;

    private final ChildStore store;
    private final Commands commands;
    private final Actors actors;
    private final Groups groups;
    private final OperationClock clock;
    private final Ids ids;
    private final ObjectProvider<RecordingCases> cases;

    Safeguarding(
            ChildStore store,
            Commands commands,
            Actors actors,
            Groups groups,
            OperationClock clock,
            Ids ids,
            ObjectProvider<RecordingCases> cases) {
        this.store = store;
        this.commands = commands;
        this.actors = actors;
        this.groups = groups;
        this.clock = clock;
        this.ids = ids;
        this.cases = cases;
    }

    /**
     * Records a child in a case. Whoever records it owns its clock until a safeguarding lead accepts it.
     *
     * @throws ServiceException {@code NOT_FOUND} when the officer's force has no such case
     */
    public Decision<ChildId> record(RecordChild command) {
        var id = new ChildId(ids.next());
        var place = caseOf(command.recordedIn());
        return commands.run(
                Action.RECORD_CHILD,
                On.one(KIND, id, place.heldBy()),
                null,
                () -> {
                    var refusals = refusals(command);
                    var band = command.ageBand();
                    var risk = command.risk();
                    if (!refusals.isEmpty() || band == null || risk == null) {
                        return Decision.refused(refusals);
                    }
                    store.add(
                            new ChildRow(
                                    id,
                                    References.of('C', id.value()),
                                    place.heldBy(),
                                    place.force(),
                                    command.recordedIn(),
                                    place.operations(),
                                    Sensitive.of(command.label().strip()),
                                    band,
                                    command.ageAtRisk(),
                                    risk,
                                    blankAsNull(command.childrensServices()),
                                    command.believedAt(),
                                    actor(),
                                    clock.instant(),
                                    null,
                                    null,
                                    null,
                                    null,
                                    1));
                    return Decision.done(id);
                });
    }

    private List<Refusal> refusals(RecordChild command) {
        var refusals = new ArrayList<Refusal>();
        if (command.label().isBlank()) {
            refusals.add(SafeguardingRefusal.LABEL_MISSING);
        }
        var band = command.ageBand();
        var age = command.ageAtRisk();
        if (band == null) {
            refusals.add(SafeguardingRefusal.AGE_BAND_MISSING);
        }
        if (age != null && (age < 0 || age > 120)) {
            refusals.add(SafeguardingRefusal.AGE_IMPOSSIBLE);
        } else if (age != null && band != null && AgeBand.of(age) != band) {
            refusals.add(SafeguardingRefusal.AGE_CONTRADICTS_BAND);
        }
        if (command.risk() == null) {
            refusals.add(SafeguardingRefusal.RISK_MISSING);
        }
        addIfFuture(command.believedAt(), refusals);
        return refusals;
    }

    /** A case of the actor's; officers of the national desk may also record a child in one that is kept elsewhere. */
    RecordingCase caseOf(UUID recordedIn) {
        var found = known(recordedIn);
        if (found.isEmpty() && actors.required().officer().forceSlug() != null) {
            throw commands.nothingShown(Action.RECORD_CHILD, new On("case", recordedIn, null));
        }
        return found.orElseGet(() -> elsewhere(recordedIn));
    }

    /** The case a child was recorded in, as far as it can still be opened. */
    RecordingCase caseOf(ChildRow child) {
        return known(child.recordedIn()).orElseGet(() -> elsewhere(child.recordedIn()));
    }

    private Optional<RecordingCase> known(UUID recordedIn) {
        return commands.read(() ->
                cases.orderedStream()
                        .map(source -> source.find(recordedIn))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private RecordingCase elsewhere(UUID recordedIn) {
        return new RecordingCase(
                recordedIn,
                "A case kept elsewhere",
                commands.read(groups::national),
                null,
                List.of(),
                "/");
    }

    /** Records that children's services were told. */
    public Decision<ChildId> tell(TellChildrensServices command) {
        return change(
                Action.TELL_CHILDRENS_SERVICES,
                command.child(),
                command.version(),
                refusals -> {
                    addIfBlank(command.toldTo(), SafeguardingRefusal.SERVICES_MISSING, refusals);
                    addIfBlank(command.byWhom(), SafeguardingRefusal.BY_WHOM_MISSING, refusals);
                    addIfFuture(command.at(), refusals);
                },
                child ->
                        store.addFact(
                                child,
                                fact(
                                        true,
                                        null,
                                        command.at(),
                                        command.toldTo(),
                                        blankAsNull(command.reference()),
                                        command.byWhom(),
                                        command.note())));
    }

    /** Records a protective action. */
    public Decision<ChildId> protect(ProtectChild command) {
        return change(
                Action.RECORD_PROTECTIVE_ACTION,
                command.child(),
                command.version(),
                refusals -> {
                    if (command.action() == null) {
                        refusals.add(SafeguardingRefusal.ACTION_MISSING);
                    }
                    addIfBlank(command.toldTo(), SafeguardingRefusal.SERVICES_MISSING, refusals);
                    addIfBlank(command.byWhom(), SafeguardingRefusal.BY_WHOM_MISSING, refusals);
                    addIfFuture(command.at(), refusals);
                },
                child ->
                        store.addFact(
                                child,
                                fact(
                                        false,
                                        command.action(),
                                        command.at(),
                                        command.toldTo(),
                                        null,
                                        command.byWhom(),
                                        command.note())));
    }

    /** A safeguarding lead takes the child's clock over from whoever recorded the child. */
    public Decision<ChildId> accept(ChildId child, int version) {
        var row = found(Action.ACCEPT_CHILD, child);
        return change(
                Action.ACCEPT_CHILD,
                child,
                version,
                refusals -> {
                    if (row.recordedBy().equals(actor())) {
                        refusals.add(SafeguardingRefusal.ALREADY_YOURS);
                    }
                    if (row.acceptedBy() != null) {
                        refusals.add(SafeguardingRefusal.ALREADY_ACCEPTED);
                    }
                },
                _ -> store.accept(child, actor(), clock.instant()));
    }

    /** A lead says that the child is one whom others know, by the reference they read out. Shows neither record. */
    public Decision<ChildId> assertSame(AssertSameChild command) {
        var spoken = command.spokenReference().strip().toUpperCase(Locale.ROOT);
        var row = found(Action.JUDGE_SAME_CHILD, command.child());
        return change(
                Action.JUDGE_SAME_CHILD,
                command.child(),
                command.version(),
                refusals -> {
                    addIfBlank(command.why(), SafeguardingRefusal.REASON_MISSING, refusals);
                    if (spoken.equals(row.reference())) {
                        refusals.add(SafeguardingRefusal.REFERENCE_IS_OWN);
                    } else if (!store.isReference(spoken)) {
                        refusals.add(SafeguardingRefusal.REFERENCE_UNKNOWN);
                    }
                },
                child ->
                        store.addLink(
                                child,
                                new ChildRow.Link(
                                        ids.next(),
                                        spoken,
                                        actor(),
                                        clock.instant(),
                                        Sensitive.of(command.why()),
                                        null)));
    }

    /** Takes back an action, a telling, a link or the record itself: kept, with the reason, and no longer counted. */
    public Decision<ChildId> withdraw(WithdrawFact command) {
        return change(
                Action.RECORD_PROTECTIVE_ACTION,
                command.child(),
                command.version(),
                refusals -> addIfBlank(command.why(), SafeguardingRefusal.REASON_MISSING, refusals),
                child -> {
                    var fact = command.fact();
                    if (fact == null) {
                        store.withdraw(child.id(), actor(), clock.instant(), command.why());
                    } else if (!store.withdrawFact(
                            child.id(), fact, actor(), clock.instant(), command.why())) {
                        throw new ServiceException(ErrorCode.STALE)
                                .with(LogKey.CHILD_ID, child.id());
                    }
                });
    }

    /** Children recorded in an investigation (or another case) that the actor may see. */
    public List<ChildId> childrenOf(UUID recordedIn) {
        return commands.read(() -> store.recordedIn(recordedIn)).stream()
                .map(ChildRow::id)
                .toList();
    }

    /** The same children, as a list of the case shows them. */
    public List<ChildSummary> summariesOf(UUID recordedIn) {
        return commands.read(
                () -> store.recordedIn(recordedIn).stream().map(this::summary).toList());
    }

    /** Children of whom children's services should have been told by now, the longest known first. */
    public List<ChildSummary> untold() {
        return commands
                .read(() -> store.untold(MOST_UNTOLD).stream().map(this::summary).toList())
                .stream()
                .filter(child -> child.clock().standing() == TellingClock.Standing.OVERDUE)
                .toList();
    }

    private ChildSummary summary(ChildRow child) {
        var facts = store.facts(child.id());
        return new ChildSummary(
                child.id(),
                child.reference(),
                child.label(),
                child.risk(),
                child.adultAtTime(),
                child.withdrawnAt() != null,
                telling(child, facts),
                Safeguarded.since(child, facts).orElse(null));
    }

    TellingClock telling(ChildRow child, List<ChildRow.Fact> facts) {
        return TellingClock.at(
                clock.instant(),
                child.believedAt(),
                Safeguarded.firstTold(facts).orElse(null),
                child.risk());
    }

    private Decision<ChildId> change(
            Action action,
            ChildId id,
            int version,
            Consumer<List<Refusal>> rules,
            Consumer<ChildRow> work) {
        var child = found(action, id);
        return commands.run(
                action,
                On.one(KIND, id, child.heldBy()),
                null,
                () -> {
                    var refusals = new ArrayList<Refusal>();
                    if (child.withdrawnAt() != null) {
                        refusals.add(SafeguardingRefusal.WITHDRAWN);
                    }
                    rules.accept(refusals);
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    if (!store.advance(id, version)) {
                        throw new ServiceException(ErrorCode.STALE).with(LogKey.CHILD_ID, id);
                    }
                    work.accept(child);
                    return Decision.done(id);
                });
    }

    private ChildRow.Fact fact(
            boolean told,
            @Nullable ProtectiveAction action,
            Instant at,
            String toldTo,
            @Nullable String toldReference,
            String byWhom,
            String note) {
        return new ChildRow.Fact(
                ids.next(),
                told,
                action,
                at,
                toldTo.strip(),
                toldReference,
                Sensitive.of(byWhom.strip()),
                Sensitive.ofNullable(blankAsNull(note)),
                actor(),
                clock.instant(),
                null,
                null);
    }

    private ChildRow found(Action action, ChildId id) {
        return commands.read(() -> store.find(id))
                .orElseThrow(() ->
                        commands.nothingShown(action, On.one(KIND, id)).with(LogKey.CHILD_ID, id));
    }

    private OfficerId actor() {
        return actors.required().officer().id();
    }

    private void addIfFuture(Instant at, List<Refusal> refusals) {
        if (at.isAfter(clock.instant())) {
            refusals.add(SafeguardingRefusal.IN_FUTURE);
        }
    }

    private static void addIfBlank(String text, Refusal refusal, List<Refusal> refusals) {
        if (text.isBlank()) {
            refusals.add(refusal);
        }
    }

    private static @Nullable String blankAsNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
