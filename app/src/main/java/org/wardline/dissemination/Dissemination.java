package org.wardline.dissemination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.deconfliction.Deconfliction.MatchPointer;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.ListOf;
import org.wardline.governance.ListedOfficers;
import org.wardline.governance.On;
import org.wardline.intelligence.ApprovedPackage;
import org.wardline.intelligence.Intelligence;
import org.wardline.intelligence.PackageId;
import org.wardline.intelligence.SensitiveItem;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.References;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.RestrictedSubjects;

/** The front door of dissemination: sending a package, and reading what was sent. */
@Component
public class Dissemination {
    static final String KIND = "dissemination";
    static final String INTEREST_OF_PACKAGE = "package";

    private final DisseminationStore store;
    private final Commands commands;
    private final Actors actors;
    private final Groups groups;
    private final OperationClock clock;
    private final Ids ids;
    private final Intelligence intelligence;
    private final Deconfliction deconfliction;
    private final TelephoneReleases releases;
    private final SpokenBefore spoken;
    private final Annexes annexes;
    private final ListedOfficers listed;
    private final RestrictedSubjects restrictions;

    Dissemination(
            DisseminationStore store,
            Commands commands,
            Actors actors,
            Groups groups,
            OperationClock clock,
            Ids ids,
            Intelligence intelligence,
            Deconfliction deconfliction,
            TelephoneReleases releases,
            SpokenBefore spoken,
            Annexes annexes,
            ListedOfficers listed,
            RestrictedSubjects restrictions) {
        this.store = store;
        this.commands = commands;
        this.actors = actors;
        this.groups = groups;
        this.clock = clock;
        this.ids = ids;
        this.intelligence = intelligence;
        this.deconfliction = deconfliction;
        this.releases = releases;
        this.spoken = spoken;
        this.annexes = annexes;
        this.listed = listed;
        this.restrictions = restrictions;
    }

    /**
     * Sends an approved package to a force, with a sealed copy.
     *
     * @return the new dissemination, or every reason why it may not leave
     * @throws ServiceException {@code STALE} when the package has another version than the officer read
     */
    public Decision<DisseminationId> send(SendPackage command) {
        var approved = commands.read(() -> intelligence.approved(command.ofPackage()));
        if (approved.isEmpty()) {
            return commands.run(
                    Action.DISSEMINATE,
                    On.one("package", command.ofPackage(), commands.read(groups::national)),
                    null,
                    () -> Decision.refused(DisseminationRefusal.PACKAGE_NOT_APPROVED));
        }
        return sendApproved(approved.get(), command, matchesOf(command.ofPackage()));
    }

    /** Live interests elsewhere that meet the package's, as the sender may see them. */
    List<MatchPointer> matchesOf(PackageId ofPackage) {
        return commands.read(() -> deconfliction.matchesOf(INTEREST_OF_PACKAGE, ofPackage.value()));
    }

    /** Sends a package that has been found approved, with the matches that were found for it. */
    Decision<DisseminationId> sendApproved(
            ApprovedPackage approved, SendPackage command, List<MatchPointer> matches) {
        var id = new DisseminationId(ids.next());
        var undecided = matches.stream().filter(match -> !match.decided()).count();
        var sensitive =
                command.inclusion().items().isEmpty()
                        ? List.<SensitiveItem>of()
                        : Annexes.chosen(annexes.offered(approved.id()), command.inclusion());
        var named = command.keptTo().isEmpty() ? null : listed.withActor(command.keptTo());
        var more = new ArrayList<>(annexes.faults(sensitive, command.inclusion()));
        if (named != null) {
            more.addAll(named.faults(ListOf.ITEM));
        }
        var holder =
                named == null || !more.isEmpty()
                        ? approved.heldBy()
                        : commands.read(
                                () -> groups.openList(id.value(), named.ids(), clock.instant()));
        return commands.run(
                Action.DISSEMINATE,
                On.one(KIND, id, holder),
                null,
                () -> {
                    if (approved.version() != command.version()) {
                        throw new ServiceException(ErrorCode.STALE)
                                .with(LogKey.PACKAGE_ID, approved.id());
                    }
                    var circle = groups.force(command.force());
                    var sending =
                            new Sending(
                                    approved,
                                    command,
                                    undecided,
                                    !restrictions.binding(approved.subject()).isEmpty(),
                                    intelligence.aboveCeiling(
                                            Stream.ofNullable(command.restrictedReason()).toList()),
                                    circle.isPresent(),
                                    alreadyWith(approved, command.force()));
                    var refusals = sending.refusals();
                    refusals.addAll(more);
                    var recipient = circle.flatMap(force -> recipient(id, command, force));
                    if (circle.isPresent() && recipient.isEmpty()) {
                        refusals.add(DisseminationRefusal.TOO_FEW_STANDARDS);
                    }
                    if (!refusals.isEmpty() || recipient.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    var made = dispatch(id, sending, holder, recipient.get());
                    return RestrictedSubjects.goOn(
                            DisseminationRefusal.RESTRICTED_NEEDS_REASON,
                            () -> {
                                keep(made, sending, matches.size());
                                annexes.seal(made, sensitive, command.inclusion().why());
                                if (named == null) {
                                    releases.followed(
                                            approved.reference(), made.force(), id, made.sentAt());
                                }
                                return Decision.done(id);
                            });
                });
    }

    /** The force, or its professional standards alone; empty where these are too few. */
    private Optional<GroupId> recipient(DisseminationId id, SendPackage command, GroupId force) {
        return command.forStandards()
                ? groups.openStandardsList(ids.next(), id.value(), command.force(), clock.instant())
                : Optional.of(force);
    }

    private void keep(Dispatch made, Sending sending, int matchesFound) {
        var command = sending.command();
        store.add(made);
        store.addCheck(
                made,
                new DisseminationStore.Check(
                        matchesFound,
                        sending.matchesUndecided(),
                        command.undecidedMatchReason(),
                        sending.approved().responsibleForce(),
                        sending.toResponsibleForce() ? null : command.otherForceReason()));
        store.addEvent(
                made,
                new DisseminationStore.Event(
                        ids.next(),
                        Happened.SENT,
                        made.sentAt(),
                        made.sentBy(),
                        null,
                        Sensitive.of(command.purpose())));
    }

    private boolean alreadyWith(ApprovedPackage approved, String force) {
        return store.alreadyWith(approved.id(), approved.version(), force);
    }

    private Dispatch dispatch(
            DisseminationId id, Sending sending, GroupId holder, GroupId recipient) {
        var approved = sending.approved();
        var operation = approved.operation();
        return new Dispatch(
                id,
                References.of('D', id.value()),
                holder,
                holder,
                recipient,
                sending.command().force(),
                new Dispatch.Parcel(
                        approved.id().value(),
                        approved.reference(),
                        approved.version(),
                        approved.author(),
                        approved.approver(),
                        approved.subject().value(),
                        operation == null ? null : UUID.fromString(operation),
                        sending.command().purpose(),
                        approved.actBy(),
                        sending.command().noOvertBefore(),
                        sending.command().restrictedReason(),
                        spoken.on(
                                approved.reference(),
                                approved.subject(),
                                sending.command().force(),
                                new SealedCopy(approved.copy())
                                        .waitingFor(sending.command().noOvertBefore()))),
                null,
                actors.required().officer().id(),
                clock.instant(),
                DisseminationState.SENT,
                null,
                1);
    }

    /** A dissemination that the actor's force has accepted. */
    public Optional<AcceptedPackage> accepted(DisseminationId id) {
        return commands.read(() -> store.find(id))
                .filter(row -> row.state() == DisseminationState.ACCEPTED)
                .filter(row -> row.force().equals(actors.required().officer().forceSlug()))
                .map(row ->
                        new AcceptedPackage(
                                row.id(),
                                row.reference(),
                                row.parcel().subject(),
                                row.parcel().operation(),
                                row.force(),
                                row.recipientGroup(),
                                row.parcel().actBy(),
                                row.parcel().noOvertBefore(),
                                row.parcel().copy()));
    }

    /**
     * What the actor's force has been sent and still has to deal with, soonest clock first.
     *
     * @throws ServiceException {@code NOT_PERMITTED} for officers of no force
     */
    public List<InboxRow> inbox() {
        return ofOwnForce(false);
    }

    /** What the actor's force has been sent and is done with, soonest clock first. */
    public List<InboxRow> finished() {
        return ofOwnForce(true);
    }

    private List<InboxRow> ofOwnForce(boolean done) {
        var slug = actors.required().officer().forceSlug();
        if (slug == null) {
            throw new ServiceException(ErrorCode.NOT_PERMITTED);
        }
        return commands.look(
                        Action.VIEW_INBOX,
                        On.many(KIND),
                        () -> groups.ofForce(slug).map(circles -> store.inbox(circles, done)))
                .orElse(List.of());
    }

    /** Where a package went, oldest first, as its sender may see it. */
    public List<InboxRow> sentOf(PackageId ofPackage) {
        return commands.read(() -> store.sentOf(ofPackage));
    }
}
