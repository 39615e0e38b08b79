package org.wardline.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.References;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.operations.OperationSummary;
import org.wardline.operations.Operations;

/**
 * The front door of announcements: drafted from figures by one officer, approved by another, released by themselves when
 * the embargo lifts.
 */
@Component
public class Announcements {
    private final Operations operations;
    private final Counts counts;
    private final AnnouncementStore store;
    private final ResultsText texts;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Announcements(
            Operations operations,
            Counts counts,
            AnnouncementStore store,
            ResultsText texts,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.operations = operations;
        this.counts = counts;
        this.store = store;
        this.texts = texts;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Drafts an announcement. What it says is fixed here: figures, definitions and text are kept as they are now.
     *
     * @throws ServiceException {@code NOT_FOUND} when the actor is in no circle of such an operation
     */
    public Decision<AnnouncementId> draft(DraftAnnouncement command) {
        var operation = ownOperation(command.operation());
        var id = new AnnouncementId(ids.next());
        var refusals = refusals(command, operation);
        var exact = refusals.isEmpty() ? counts.exact(operation, command.asAt()) : null;
        return commands.run(
                Action.DRAFT_ANNOUNCEMENT,
                On.one("announcement", id, operation.group()),
                null,
                () -> {
                    if (exact == null) {
                        return Decision.refused(refusals);
                    }
                    var published = counts.published(exact);
                    store.add(
                            new AnnouncementRow(
                                    id,
                                    operation.group(),
                                    operation.id(),
                                    operation.name(),
                                    References.of('A', id.value()),
                                    command.asAt(),
                                    texts.announcement(
                                            operation, published, command.introduction()),
                                    ResultsJson.of(published),
                                    ResultsJson.of(exact),
                                    AnnouncementState.DRAFT,
                                    actors.required().officer().id(),
                                    clock.instant(),
                                    null,
                                    null,
                                    null,
                                    1));
                    return Decision.done(id);
                });
    }

    /**
     * Approves a draft. From the moment the embargo lifts, or at once when it has, everybody signed in can read it.
     *
     * @throws ServiceException {@code NOT_FOUND} when there is no such announcement for the actor, {@code STALE} when it
     *     was changed since
     */
    public Decision<AnnouncementId> approve(AnnouncementId id, int version) {
        var row = required(Action.APPROVE_ANNOUNCEMENT, id);
        return commands.run(
                Action.APPROVE_ANNOUNCEMENT,
                On.one("announcement", id, row.heldBy()),
                null,
                () -> {
                    var refusals = new ArrayList<Refusal>();
                    var officer = actors.required().officer().id();
                    if (row.draftedBy().equals(officer)) {
                        refusals.add(AnnouncementRefusal.APPROVER_IS_AUTHOR);
                    }
                    if (row.state() != AnnouncementState.DRAFT) {
                        refusals.add(AnnouncementRefusal.NOT_A_DRAFT);
                    }
                    if (anotherWaits(row)) {
                        refusals.add(AnnouncementRefusal.ANOTHER_WAITS);
                    }
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    changed(store.approve(id, officer, clock.instant(), version));
                    return Decision.done(id);
                });
    }

    /**
     * Withdraws an announcement that is not released yet.
     *
     * @throws ServiceException as {@link #approve}
     */
    public Decision<AnnouncementId> withdraw(AnnouncementId id, String why, int version) {
        var row = required(Action.DRAFT_ANNOUNCEMENT, id);
        return commands.run(
                Action.DRAFT_ANNOUNCEMENT,
                On.one("announcement", id, row.heldBy()),
                null,
                () -> {
                    var refusals = new ArrayList<Refusal>();
                    if (why.isBlank()) {
                        refusals.add(AnnouncementRefusal.REASON_MISSING);
                    }
                    switch (state(row)) {
                        case RELEASED -> refusals.add(AnnouncementRefusal.ALREADY_RELEASED);
                        case WITHDRAWN -> refusals.add(AnnouncementRefusal.ALREADY_WITHDRAWN);
                        case DRAFT, APPROVED -> {}
                    }
                    if (!refusals.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    var officer = actors.required().officer().id();
                    changed(store.withdraw(id, officer, why, clock.instant(), version));
                    return Decision.done(id);
                });
    }

    /** What is released about an operation, newest first; empty when there is no such operation for the actor. */
    public List<Announcement> released(String slug) {
        var operation = operations.named(slug);
        if (operation.isEmpty()) {
            return nothing();
        }
        return commands.look(
                        Action.READ_PUBLISHED,
                        On.one("operation", operation.get().id()),
                        () -> Optional.of(store.released(operation.get().id(), clock.instant())))
                .orElse(List.of());
    }

    /** The newest released figures that are no later than the moment; null: the newest of all. */
    Optional<OperationResults> releasedFigures(String slug, @Nullable Instant asAt) {
        return released(slug).stream()
                .map(Announcement::figures)
                .filter(figures -> asAt == null || !figures.asAt().isAfter(asAt))
                .findFirst();
    }

    /** An operation's announcements, newest first, for its circle. */
    List<AnnouncementRow> of(OperationSummary operation) {
        return commands.read(() -> store.of(operation.id()));
    }

    /** One of them, for its circle, audited as a consultation. */
    Optional<AnnouncementRow> look(String slug, AnnouncementId id) {
        var operation = ownOperation(slug);
        return commands.look(
                Action.VIEW_OPERATION,
                On.one("announcement", id, operation.group()),
                () -> store.find(id).filter(row -> row.operation().equals(operation.id())));
    }

    /** Where an announcement stands now: an approved one is released once everybody signed in can read it. */
    AnnouncementState state(AnnouncementRow row) {
        if (row.state() != AnnouncementState.APPROVED) {
            return row.state();
        }
        var released =
                commands.read(() -> store.released(row.operation(), clock.instant())).stream()
                        .anyMatch(each -> each.id().equals(row.id()));
        return released ? AnnouncementState.RELEASED : AnnouncementState.APPROVED;
    }

    private boolean anotherWaits(AnnouncementRow row) {
        return store.of(row.operation()).stream()
                .filter(each -> !each.id().equals(row.id()))
                .anyMatch(each -> state(each) == AnnouncementState.APPROVED);
    }

    private List<Refusal> refusals(DraftAnnouncement command, OperationSummary operation) {
        var refusals = new ArrayList<Refusal>();
        if (command.asAt().isAfter(clock.instant())) {
            refusals.add(AnnouncementRefusal.AS_AT_NOT_COME);
        }
        if (command.asAt().isBefore(Period.of(operation, command.asAt()).from())) {
            refusals.add(AnnouncementRefusal.AS_AT_BEFORE_OPERATION);
        }
        return refusals;
    }

    private OperationSummary ownOperation(String slug) {
        if (!operations.isMember(slug)) {
            nothing();
            throw new ServiceException(ErrorCode.NOT_FOUND);
        }
        return operations.named(slug).orElseThrow();
    }

    /** The audit log still learns that somebody asked. */
    private List<Announcement> nothing() {
        return commands.<List<Announcement>>look(
                        Action.READ_PUBLISHED, On.many("operation"), Optional::empty)
                .orElse(List.of());
    }

    private AnnouncementRow required(Action action, AnnouncementId id) {
        return commands.read(() -> store.find(id))
                .orElseThrow(() -> commands.nothingShown(action, On.one("announcement", id)));
    }

    private static void changed(boolean changed) {
        if (!changed) {
            throw new ServiceException(ErrorCode.STALE);
        }
    }
}
