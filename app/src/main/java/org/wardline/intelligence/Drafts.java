package org.wardline.intelligence;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.resolution.StatedAddress;
import org.wardline.subjects.RestrictedSubjects;
import org.wardline.subjects.SubjectId;

/**
 * Writing packages. Whoever writes in a version is one of its authors and neither checks nor approves it. Every command
 * throws {@code NOT_FOUND} when the actor can see no such package and {@code STALE} when somebody changed it since.
 */
@Component
public class Drafts {
    private static final String KIND = "package";

    private final PackageStore store;
    private final ContentStore content;
    private final SubjectFacts facts;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Drafts(
            PackageStore store,
            ContentStore content,
            SubjectFacts facts,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.content = content;
        this.facts = facts;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Begins a package about a subject, or about the one that stands for it now.
     *
     * @return refused when the subject has a package already: a change makes a new version of that; or when it is restricted
     *     on request and nobody says why it is lawful to go on
     */
    public Decision<PackageId> draft(DraftPackage command) {
        var id = new PackageId(ids.next());
        var subject = facts.standing(command.subject());
        var heldBy = subject.flatMap(facts::heldBy);
        return commands.run(
                Action.DRAFT_PACKAGE,
                heldBy.map(group -> On.one(KIND, id, group)).orElse(On.one(KIND, id)),
                null,
                () ->
                        RestrictedSubjects.goOn(
                                PackageRefusal.RESTRICTED_NEEDS_REASON,
                                () ->
                                        subject.isEmpty() || heldBy.isEmpty()
                                                ? Decision.refused(PackageRefusal.SUBJECT_UNKNOWN)
                                                : begin(id, subject.get(), heldBy.get(), command)));
    }

    private Decision<PackageId> begin(
            PackageId id, SubjectId subject, GroupId heldBy, DraftPackage command) {
        if (!store.liveOf(subject).isEmpty()) {
            return Decision.refused(PackageRefusal.PACKAGE_EXISTS);
        }
        var lawful = command.restrictedReason();
        var faults = facts.faultsOfGoingOn(subject, lawful);
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        var pen = pen();
        store.begin(id, heldBy, subject, command.operation(), pen.at(), pen.by());
        store.addEvent(
                id,
                heldBy,
                new PackageStore.Event(null, PackageState.DRAFT, null, lawful, pen.at(), pen.by()));
        return Decision.done(id);
    }

    /** Says what the force is asked to do, and how the package is marked. */
    public Decision<PackageId> describe(DescribePackage command) {
        var marking = Ceiling.marking(command.marking());
        return edit(
                command.ofPackage(),
                command.version(),
                _ -> {
                    var faults =
                            new ArrayList<>(Ceiling.faults(List.of(command.recommendedAction())));
                    if (command.recommendedAction().value().isBlank()) {
                        faults.add(PackageRefusal.ACTION_MISSING);
                    }
                    addAboveCeiling(faults, marking);
                    return faults;
                },
                (draft, _) ->
                        store.describe(
                                draft.id(), command.recommendedAction(), marking.orElseThrow()));
    }

    /** Adds a statement with its grade. What is above the ceiling is refused and not kept. */
    public Decision<PackageId> addItem(AddItem command) {
        return edit(
                command.ofPackage(),
                command.version(),
                _ -> faults(command),
                (draft, pen) ->
                        content.addItem(
                                draft,
                                new PackageContent.Item(
                                        ids.next(),
                                        command.kind(),
                                        command.statement(),
                                        command.source(),
                                        command.grade(),
                                        command.conditions()),
                                pen));
    }

    /** Every reason why a statement is not kept. */
    static List<Refusal> faults(AddItem command) {
        var faults =
                new ArrayList<>(
                        Ceiling.faults(
                                List.of(
                                        command.statement(),
                                        command.source(),
                                        command.conditions())));
        if (command.statement().value().isBlank()) {
            faults.add(PackageRefusal.STATEMENT_MISSING);
        }
        if (command.source().value().isBlank()) {
            faults.add(PackageRefusal.SOURCE_MISSING);
        }
        var conditions = !command.conditions().value().isBlank();
        switch (command.grade().handling()) {
            case C -> {
                if (!conditions) {
                    faults.add(PackageRefusal.CONDITIONS_MISSING);
                }
            }
            case P -> {
                if (conditions) {
                    faults.add(PackageRefusal.CONDITIONS_WITHOUT_C);
                }
            }
        }
        addAboveCeiling(faults, Ceiling.marking(command.marking()));
        return faults;
    }

    private static void addAboveCeiling(List<Refusal> faults, Optional<Marking> marking) {
        if (marking.isEmpty() && !faults.contains(PackageRefusal.ABOVE_CEILING)) {
            faults.add(PackageRefusal.ABOVE_CEILING);
        }
    }

    /** Takes a statement out of a draft. */
    public Decision<PackageId> removeItem(PackageId ofPackage, UUID item, int version) {
        return edit(
                ofPackage,
                version,
                draft ->
                        content.of(draft.id()).items().stream()
                                        .anyMatch(held -> held.id().equals(item))
                                ? List.of()
                                : List.of(PackageRefusal.ITEM_UNKNOWN),
                (draft, pen) -> content.removeItem(draft.id(), item, pen.at()));
    }

    /** Records a research check. */
    public Decision<PackageId> recordCheck(RecordCheck command) {
        return edit(
                command.ofPackage(),
                command.version(),
                _ -> faults(command.outcome()),
                (draft, pen) ->
                        content.addCheck(
                                draft,
                                command.check(),
                                switch (command.outcome()) {
                                    case RecordCheck.Done(var on, var result, var reference) ->
                                            new PackageContent.Research(
                                                    true, on, result, reference, null);
                                    case RecordCheck.NotDone(var why) ->
                                            new PackageContent.Research(
                                                    false, null, null, null, why);
                                },
                                pen));
    }

    private List<Refusal> faults(RecordCheck.Outcome outcome) {
        var faults = new ArrayList<Refusal>();
        switch (outcome) {
            case RecordCheck.Done(var on, var result, var reference) -> {
                faults.addAll(Ceiling.faults(List.of(reference)));
                if (on == null || result == null) {
                    faults.add(PackageRefusal.RESULT_MISSING);
                } else if (on.isAfter(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())) {
                    faults.add(PackageRefusal.CHECK_IN_FUTURE);
                }
                if (result == ResearchCheck.Result.REFERENCE && reference.value().isBlank()) {
                    faults.add(PackageRefusal.REFERENCE_MISSING);
                }
            }
            case RecordCheck.NotDone(var why) -> {
                faults.addAll(Ceiling.faults(List.of(why)));
                if (why.value().isBlank()) {
                    faults.add(PackageRefusal.WHY_NOT_MISSING);
                }
            }
        }
        return faults;
    }

    /** Records how many files of a category were reported. */
    public Decision<PackageId> recordMaterial(RecordMaterial command) {
        return edit(
                command.ofPackage(),
                command.version(),
                _ -> command.amount() < 0 ? List.of(PackageRefusal.AMOUNT_NEGATIVE) : List.of(),
                (draft, pen) ->
                        content.addMaterial(draft, command.category(), command.amount(), pen));
    }

    /** Takes an address in that was reached for the subject; one that may not leave cannot enter. */
    public Decision<PackageId> addAddress(AddAddress command) {
        return edit(
                command.ofPackage(),
                command.version(),
                draft -> faults(draft, command),
                (draft, pen) -> {
                    var stated = stated(draft, command).orElseThrow();
                    content.addAddress(
                            draft,
                            new PackageContent.Address(
                                    ids.next(),
                                    stated.occupant(),
                                    stated.address(),
                                    stated.postcode(),
                                    AddressWords.of(stated.way()),
                                    stated.tie()),
                            pen);
                    routeAgain(draft);
                });
    }

    private List<Refusal> faults(PackageRow draft, AddAddress command) {
        if (content.addresses(draft.id()).stream()
                .anyMatch(held -> held.address().equals(command.address()))) {
            return List.of(PackageRefusal.ADDRESS_HERE);
        }
        if (stated(draft, command).isPresent()) {
            return List.of();
        }
        return facts.addresses(draft.subject()).stream()
                        .anyMatch(stated -> stated.address().equals(command.address()))
                ? List.of(PackageRefusal.ADDRESS_MAY_NOT_LEAVE)
                : List.of(PackageRefusal.ADDRESS_NOT_REACHED);
    }

    private Optional<StatedAddress> stated(PackageRow draft, AddAddress command) {
        return facts.addresses(draft.subject()).stream()
                .filter(stated -> stated.mayLeave() && stated.address().equals(command.address()))
                .findFirst();
    }

    /** Takes an address out of a draft. */
    public Decision<PackageId> removeAddress(PackageId ofPackage, UUID address, int version) {
        return edit(
                ofPackage,
                version,
                draft ->
                        content.addresses(draft.id()).stream()
                                        .anyMatch(held -> held.id().equals(address))
                                ? List.of()
                                : List.of(PackageRefusal.ITEM_UNKNOWN),
                (draft, pen) -> {
                    content.removeAddress(draft.id(), address, pen.at());
                    routeAgain(draft);
                });
    }

    /** The first address whose postcode tells the force does so, unless an officer named it. */
    private void routeAgain(PackageRow draft) {
        var routing = draft.routing();
        if (routing != null && routing.way() == Routing.Way.BY_HAND) {
            return;
        }
        store.route(draft.id(), routed(content.addresses(draft.id())));
    }

    private @Nullable Routing routed(List<PackageContent.Address> addresses) {
        for (var address : addresses) {
            var route = facts.route(address.postcode().value());
            var routing = route.isEmpty() ? null : Routing.of(route.get());
            if (routing != null) {
                return routing;
            }
        }
        return null;
    }

    /** Names the responsible force by hand. */
    public Decision<PackageId> nameForce(NameForce command) {
        return edit(
                command.ofPackage(),
                command.version(),
                _ -> {
                    var faults = new ArrayList<>(Ceiling.faults(List.of(command.why())));
                    if (facts.force(command.force()).isEmpty()) {
                        faults.add(PackageRefusal.FORCE_UNKNOWN);
                    }
                    if (command.why().value().isBlank()) {
                        faults.add(PackageRefusal.NO_REASON);
                    }
                    return faults;
                },
                (draft, _) ->
                        store.route(
                                draft.id(),
                                new Routing(
                                        command.force(),
                                        Routing.Way.BY_HAND,
                                        List.of(),
                                        command.why())));
    }

    private Decision<PackageId> edit(
            PackageId id,
            int version,
            Function<PackageRow, List<? extends Refusal>> faultsOf,
            BiConsumer<PackageRow, ContentStore.Pen> work) {
        return commands.run(
                Action.DRAFT_PACKAGE,
                on(id),
                null,
                () -> {
                    var row = store.find(id).orElseThrow(() -> notFound(id));
                    if (row.version() != version) {
                        throw stale(id);
                    }
                    var faults = new ArrayList<Refusal>();
                    if (row.state() != PackageState.DRAFT) {
                        faults.add(PackageRefusal.NOT_A_DRAFT);
                    }
                    faults.addAll(faultsOf.apply(row));
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    var pen = pen();
                    if (!store.touch(id, version, pen.by())) {
                        throw stale(id);
                    }
                    work.accept(row, pen);
                    return Decision.done(id);
                });
    }

    private ContentStore.Pen pen() {
        return new ContentStore.Pen(actors.required().officer().id(), clock.instant());
    }

    private On on(PackageId id) {
        return commands.read(() ->
                store.find(id).map(row -> On.one(KIND, id, row.heldBy())).orElse(On.one(KIND, id)));
    }

    private static ServiceException notFound(PackageId id) {
        return new ServiceException(ErrorCode.NOT_FOUND).with(LogKey.PACKAGE_ID, id);
    }

    private static ServiceException stale(PackageId id) {
        return new ServiceException(ErrorCode.STALE).with(LogKey.PACKAGE_ID, id);
    }
}
