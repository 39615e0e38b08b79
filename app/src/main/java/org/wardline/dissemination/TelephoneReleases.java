package org.wardline.dissemination;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.deconfliction.Deconfliction;
import org.wardline.deconfliction.Deconfliction.MatchPointer;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.On;
import org.wardline.intelligence.Intelligence;
import org.wardline.intelligence.PackageId;
import org.wardline.intelligence.UnsentPackage;
import org.wardline.kernel.Decision;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.References;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.RestrictedSubjects;

/**
 * The front door of releases by telephone: a child is in danger now and the package takes longer. The supervisor speaks
 * first and writes down what was said; Wardline adds which checks were missing; the written package follows within hours.
 */
@Component
public class TelephoneReleases {
    static final String KIND = "telephone release";

    private final TelephoneReleaseStore store;
    private final Commands commands;
    private final Actors actors;
    private final Groups groups;
    private final OperationClock clock;
    private final Ids ids;
    private final Intelligence intelligence;
    private final Deconfliction deconfliction;
    private final RestrictedSubjects restrictions;

    TelephoneReleases(
            TelephoneReleaseStore store,
            Commands commands,
            Actors actors,
            Groups groups,
            OperationClock clock,
            Ids ids,
            Intelligence intelligence,
            Deconfliction deconfliction,
            RestrictedSubjects restrictions) {
        this.store = store;
        this.commands = commands;
        this.actors = actors;
        this.groups = groups;
        this.clock = clock;
        this.ids = ids;
        this.intelligence = intelligence;
        this.deconfliction = deconfliction;
        this.restrictions = restrictions;
    }

    /**
     * Writes down what was said. It is no approval: the package still needs everything that any other needs.
     *
     * @return the release, or every reason against it
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such package
     */
    public Decision<TelephoneReleaseId> release(ReleaseByTelephone command) {
        var unsent =
                intelligence
                        .unsent(command.ofPackage())
                        .orElseThrow(() ->
                                commands.nothingShown(
                                                Action.RELEASE_BY_TELEPHONE,
                                                On.one("package", command.ofPackage()))
                                        .with(LogKey.PACKAGE_ID, command.ofPackage()));
        var undecided = undecided(command.ofPackage());
        var id = new TelephoneReleaseId(ids.next());
        return commands.run(
                Action.RELEASE_BY_TELEPHONE,
                On.one(KIND, id, unsent.heldBy()),
                null,
                () -> {
                    var circle = groups.force(command.force());
                    var refusals = refusals(command, unsent);
                    if (circle.isEmpty()) {
                        refusals.add(DisseminationRefusal.FORCE_UNKNOWN);
                    }
                    if (!refusals.isEmpty() || circle.isEmpty()) {
                        return Decision.refused(refusals);
                    }
                    var made = made(id, command, unsent, undecided, circle.get());
                    return RestrictedSubjects.goOn(
                            DisseminationRefusal.RESTRICTED_NEEDS_REASON,
                            () -> {
                                store.add(made);
                                return Decision.done(id);
                            });
                });
    }

    private List<Refusal> refusals(ReleaseByTelephone command, UnsentPackage unsent) {
        var refusals =
                new ArrayList<>(
                        intelligence.aboveCeiling(
                                List.of(
                                        Sensitive.of(command.said()),
                                        Sensitive.of(command.spokenTo()),
                                        Sensitive.of(command.whyNow()),
                                        said(command.restrictedReason()))));
        if (unsent.approved()) {
            refusals.add(DisseminationRefusal.APPROVED_SO_SEND);
        }
        if (command.spokenTo().isBlank()) {
            refusals.add(DisseminationRefusal.SPOKEN_TO_MISSING);
        }
        if (command.said().isBlank()) {
            refusals.add(DisseminationRefusal.SAID_MISSING);
        }
        if (command.whyNow().isBlank()) {
            refusals.add(DisseminationRefusal.WHY_NOW_MISSING);
        }
        if (said(command.restrictedReason()).value().isBlank()
                && !restrictions.binding(unsent.subject()).isEmpty()) {
            refusals.add(DisseminationRefusal.RESTRICTED_NEEDS_REASON);
        }
        return refusals;
    }

    private static Sensitive<String> said(@Nullable Sensitive<String> reason) {
        return reason == null ? Sensitive.of("") : reason;
    }

    /** What stands in the way of sending the package in writing, now. */
    List<String> missing(UnsentPackage unsent) {
        return missing(unsent, undecided(unsent.id()));
    }

    private static List<String> missing(UnsentPackage unsent, long undecided) {
        var missing = new ArrayList<>(unsent.missing());
        if (undecided > 0) {
            missing.add(
                    "Somebody else has a live interest, and what to do about it is not decided.");
        }
        return missing;
    }

    private long undecided(PackageId ofPackage) {
        return commands
                .read(() ->
                        deconfliction.matchesOf(
                                Dissemination.INTEREST_OF_PACKAGE, ofPackage.value()))
                .stream()
                .filter((MatchPointer match) -> !match.decided())
                .count();
    }

    private TelephoneRelease made(
            TelephoneReleaseId id,
            ReleaseByTelephone command,
            UnsentPackage unsent,
            long undecided,
            GroupId circle) {
        var now = clock.instant();
        return new TelephoneRelease(
                id,
                References.of('T', id.value()),
                unsent.heldBy(),
                circle,
                command.force(),
                new TelephoneRelease.About(
                        unsent.id().value(),
                        unsent.reference(),
                        unsent.subject().value(),
                        unsent.operation()),
                Sensitive.of(command.spokenTo().strip()),
                Sensitive.of(command.said().strip()),
                Sensitive.of(command.whyNow().strip()),
                command.restrictedReason(),
                missing(unsent, undecided),
                actors.required().officer().id(),
                now,
                now.plus(TelephoneRelease.WRITTEN_WITHIN),
                null);
    }

    /** Releases of a package in all its versions that the actor may see, oldest first. Call within a command. */
    List<TelephoneRelease> of(String packageReference) {
        return store.of(packageReference);
    }

    /** The same, as lists show them. */
    List<Told> toldOf(String packageReference) {
        return commands.read(() -> store.of(packageReference)).stream()
                .map(row ->
                        new Told(
                                row.id(),
                                row.reference(),
                                row.force(),
                                row.releasedAt(),
                                row.followedBy() != null))
                .toList();
    }

    /**
     * A release in a list.
     *
     * @param force slug of the force that was told
     * @param written whether the written package has followed
     */
    public record Told(
            TelephoneReleaseId id,
            String reference,
            String force,
            Instant releasedAt,
            boolean written) {

        /** Its page. */
        public String path() {
            return "/telephone-releases/" + id.value();
        }
    }

    /** The written package went to the force. Call within the command that sends it. */
    void followed(String packageReference, String force, DisseminationId by, Instant at) {
        store.follow(packageReference, force, by, at);
    }

    /** A release, audited as a consultation. */
    Optional<TelephoneRelease> look(TelephoneReleaseId id) {
        var row = commands.read(() -> store.find(id));
        return commands.look(
                Action.VIEW_DISSEMINATION,
                On.one(
                        KIND,
                        id,
                        row.map(this::side).orElseGet(() -> commands.read(groups::national))),
                () -> row);
    }

    /** Since when the sender restricts on request what it keeps about the person; empty where it does not. */
    Optional<Instant> restrictedSince(TelephoneReleaseId id) {
        return commands.read(() -> store.restrictedSince(id));
    }

    private GroupId side(TelephoneRelease row) {
        return row.force().equals(actors.required().officer().forceSlug())
                ? row.recipientGroup()
                : row.heldBy();
    }

    /** Releases of either side that the written package has not followed yet, the longest promised first. */
    public List<Unwritten> unwritten() {
        var now = clock.instant();
        var rows = commands.read(() -> store.unwritten());
        var restricted = commands.read(() -> store.restrictedAmong(rows));
        return rows.stream()
                .map(row ->
                        new Unwritten(
                                row.id(),
                                row.reference(),
                                row.force(),
                                row.about().reference(),
                                row.releasedAt(),
                                row.writtenBy(),
                                row.overdue(now),
                                restricted.contains(row.id())))
                .toList();
    }

    /**
     * A release that still waits for its written package.
     *
     * @param force slug of the force that was told
     * @param writtenBy when the written package must have followed
     * @param restricted whether the force that was told restricts what it wrote down, since the sender does on request
     */
    public record Unwritten(
            TelephoneReleaseId id,
            String reference,
            String force,
            String packageReference,
            Instant releasedAt,
            Instant writtenBy,
            boolean overdue,
            boolean restricted) {

        /** Its page. */
        public String path() {
            return "/telephone-releases/" + id.value();
        }
    }
}
