package org.wardline.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Accounts;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.Groups;
import org.wardline.governance.Officer;
import org.wardline.governance.OfficerId;
import org.wardline.governance.On;
import org.wardline.governance.Role;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** The front door of operations. Whoever is not in an operation's circle is told, in every case, that there is none. */
@Component
public class Operations {
    private final OperationStore store;
    private final Commands commands;
    private final Groups groups;
    private final Actors actors;
    private final Accounts accounts;
    private final Forces forces;
    private final OperationClock clock;
    private final Ids ids;

    Operations(
            OperationStore store,
            Commands commands,
            Groups groups,
            Actors actors,
            Accounts accounts,
            Forces forces,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.commands = commands;
        this.groups = groups;
        this.actors = actors;
        this.accounts = accounts;
        this.forces = forces;
        this.clock = clock;
        this.ids = ids;
    }

    /** Opens an operation, covert, with the acting co-ordinator as the only one in its circle. */
    public Decision<OperationId> open(OpenOperation command) {
        var faults = commands.read(() -> faults(command));
        if (!faults.isEmpty() || !actors.required().officer().may(Action.OPEN_OPERATION)) {
            return commands.run(
                    Action.OPEN_OPERATION,
                    On.many("operation"),
                    null,
                    () -> Decision.refused(faults));
        }
        var id = new OperationId(ids.next());
        var now = clock.instant();
        // Its circle comes first, so that the entry that it was opened is read in it alone.
        var circle = commands.read(() -> groups.openForOperation(id.value(), now));
        return commands.run(
                Action.OPEN_OPERATION,
                On.one("operation", id, circle),
                null,
                () -> {
                    var officer = actors.required().officer().id();
                    store.open(id, circle, command, officer, now);
                    store.addPhase(
                            ids.next(),
                            id,
                            circle,
                            null,
                            new OperationStore.PhaseChange(Phase.DEVELOP, officer, now));
                    store.addMember(id, circle, officer, officer, now);
                    return Decision.done(id);
                });
    }

    private List<Refusal> faults(OpenOperation command) {
        var faults = command.faults(slug -> forces.named(slug).isPresent());
        if (faults.isEmpty() && store.inOwnCircles(command.slug()).isPresent()) {
            faults.add(OperationRefusal.ALREADY_OPEN);
        }
        return faults;
    }

    /** Briefs an officer in: from then on that officer sees the operation. */
    public Decision<OperationId> briefIn(OperationId operation, String username) {
        var present = required(operation);
        var officer = accounts.named(username);
        return commands.run(
                Action.BRIEF_IN,
                On.one("operation", operation, present.group()),
                null,
                () -> {
                    if (officer.isEmpty()) {
                        return Decision.refused(OperationRefusal.OFFICER_UNKNOWN);
                    }
                    if (officer.get().is(Role.ADMINISTRATOR)) {
                        return Decision.refused(OperationRefusal.ADMINISTRATOR_SEES_NO_CASE);
                    }
                    var now = clock.instant();
                    groups.briefIn(present.group(), officer.get().id(), now);
                    store.addMember(
                            operation,
                            present.group(),
                            officer.get().id(),
                            actors.required().officer().id(),
                            now);
                    return Decision.done(operation);
                });
    }

    /** Moves an operation to another phase. */
    public Decision<OperationId> move(OperationId operation, Phase to, int version) {
        var present = required(operation);
        return commands.run(
                Action.CHANGE_OPERATION,
                On.one("operation", operation, present.group()),
                to.name(),
                () -> {
                    var from = store.particulars(operation).orElseThrow().phase();
                    if (!from.next().contains(to)) {
                        return Decision.refused(OperationRefusal.PHASE_NOT_NEXT);
                    }
                    changed(store.move(operation, to, version));
                    store.addPhase(
                            ids.next(),
                            operation,
                            present.group(),
                            from,
                            new OperationStore.PhaseChange(
                                    to, actors.required().officer().id(), clock.instant()));
                    return Decision.done(operation);
                });
    }

    /**
     * Sets the moment before which nothing may be seen outside the circle; null takes it away. It stays once it has lifted
     * and covert status has ended: what was seen was seen.
     */
    public Decision<OperationId> setEmbargo(
            OperationId operation, @Nullable Instant until, int version) {
        var present = required(operation);
        return commands.run(
                Action.CHANGE_OPERATION,
                On.one("operation", operation, present.group()),
                null,
                () -> {
                    var released =
                            announced(present.slug()).stream()
                                    .anyMatch(each -> each.id().equals(operation));
                    if (released) {
                        return Decision.refused(OperationRefusal.ALREADY_RELEASED);
                    }
                    changed(store.setEmbargo(operation, until, version));
                    return Decision.done(operation);
                });
    }

    /** Ends covert status, in the acting co-ordinator's name. It cannot be taken back: what was seen was seen. */
    public Decision<OperationId> endCovertStatus(OperationId operation, String why) {
        var present = required(operation);
        return commands.run(
                Action.END_COVERT_STATUS,
                On.one("operation", operation, present.group()),
                null,
                () -> {
                    if (why.isBlank()) {
                        return Decision.refused(OperationRefusal.REASON_MISSING);
                    }
                    if (!present.covert()) {
                        return Decision.refused(OperationRefusal.ALREADY_OVERT);
                    }
                    store.endCovertStatus(
                            operation, actors.required().officer().id(), why, clock.instant());
                    return Decision.done(operation);
                });
    }

    /** An operation by its short name: the actor is in its circle, or it has been announced. */
    public Optional<OperationSummary> named(String slug) {
        return commands.read(
                () -> store.inOwnCircles(slug).or(() -> announced(slug).stream().findFirst()));
    }

    /** An operation by id, under the same rule. */
    public Optional<OperationSummary> find(OperationId operation) {
        return commands.read(() ->
                store.find(operation)
                        .or(() ->
                                announced(null).stream()
                                        .filter(each -> each.id().equals(operation))
                                        .findFirst()));
    }

    /** Whether the actor is in the circle of an operation of this short name. */
    public boolean isMember(String slug) {
        return commands.read(() -> store.inOwnCircles(slug).isPresent());
    }

    /** Every operation that the actor may know of, newest first. */
    public List<OperationSummary> all() {
        return commands.read(() -> {
            var all = new ArrayList<>(store.allInOwnCircles());
            var own = all.stream().map(OperationSummary::id).toList();
            announced(null).stream().filter(each -> !own.contains(each.id())).forEach(all::add);
            return List.copyOf(all);
        });
    }

    /** An operation's phases as they began, oldest first, as far as the actor is in its circle. */
    public List<PhaseBegun> phases(OperationId operation) {
        return commands.read(() -> store.phases(operation)).stream()
                .map(change -> new PhaseBegun(change.to(), change.at()))
                .toList();
    }

    /** Everything about an operation, for a member of its circle. Audited as a consultation. */
    Optional<OperationPage> look(String slug) {
        var operation = commands.read(() -> store.inOwnCircles(slug));
        if (operation.isEmpty()) {
            return commands.look(Action.VIEW_OPERATION, On.many("operation"), Optional::empty);
        }
        return commands.look(
                Action.VIEW_OPERATION,
                On.one("operation", operation.get().id(), operation.get().group()),
                () ->
                        store.particulars(operation.get().id())
                                .map(particulars -> page(operation.get(), particulars)));
    }

    private OperationPage page(OperationSummary operation, OperationStore.Particulars particulars) {
        var members =
                store.members(operation.id()).stream()
                        .map(member ->
                                new OperationPage.Briefed(
                                        name(member.officer()),
                                        name(member.briefedBy()),
                                        member.at()))
                        .toList();
        return new OperationPage(
                operation,
                particulars.objectives(),
                particulars.phase(),
                actors.required().officer().may(Action.CHANGE_OPERATION)
                        ? particulars.phase().next()
                        : Set.of(),
                store.phases(operation.id()).stream()
                        .map(change ->
                                new OperationPage.PhaseLine(
                                        change.to().title(), name(change.by()), change.at()))
                        .toList(),
                members,
                operation.forces().stream()
                        .map(slug -> forces.named(slug).map(Force::name).orElse(slug))
                        .toList(),
                particulars.version());
    }

    private String name(OfficerId officer) {
        return accounts.colleague(officer).map(Officer::name).orElse("-");
    }

    private List<OperationSummary> announced(@Nullable String slug) {
        return store.announced(slug, clock.instant());
    }

    private OperationSummary required(OperationId operation) {
        return commands.read(() -> store.find(operation))
                .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
    }

    private static void changed(boolean changed) {
        if (!changed) {
            throw new ServiceException(ErrorCode.STALE);
        }
    }
}
