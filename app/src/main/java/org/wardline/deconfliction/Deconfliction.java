package org.wardline.deconfliction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Audit;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.On;
import org.wardline.governance.ServiceAccount;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;

/** The front door of deconfliction. A match is a pointer and a contact, never the other side's case. */
@Component
public class Deconfliction {
    private static final String INTEREST = "interest";
    private static final String MATCH = "match";
    private static final int LISTED = 500;

    private final InterestStore interests;
    private final MatchStore matches;
    private final Commands commands;
    private final Actors actors;
    private final Audit audit;
    private final OperationClock clock;
    private final Ids ids;

    Deconfliction(
            InterestStore interests,
            MatchStore matches,
            Commands commands,
            Actors actors,
            Audit audit,
            OperationClock clock,
            Ids ids) {
        this.interests = interests;
        this.matches = matches;
        this.commands = commands;
        this.actors = actors;
        this.audit = audit;
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * Registers a live interest.
     *
     * @param ownerKind glossary word in lower case: {@code package}, {@code investigation}, {@code operation}
     * @param owner what it stands for: a package, an investigation, an operation's interest
     * @param contact whom to ring: a desk, not a person's private number
     * @param covert an operation's interest that nobody outside may learn of
     */
    public record RegisterInterest(
            String ownerKind,
            UUID owner,
            GroupId heldBy,
            List<InterestKey> keys,
            Contact contact,
            boolean covert) {
        public RegisterInterest {
            keys = List.copyOf(keys);
        }
    }

    /** Whom to ring about an interest. */
    public record Contact(String who, Sensitive<String> how) {}

    /**
     * A match as one side sees it: that the other has an interest, and whom to ring. Nothing of the case.
     *
     * @param keyKind kind of what both are in; several are parted by commas
     * @param decided whether this side has settled what to do
     */
    public record MatchPointer(MatchId id, String keyKind, Contact other, boolean decided) {}

    /** Somebody else's live interest in a key, and whom to ring about it. */
    public record InterestElsewhere(String keyKind, Contact contact) {}

    /**
     * Registers an interest and finds its matches; both sides of an open match get a pointer. An owner may have several
     * interests. Nothing here depends on covert interests elsewhere: their side finds the match when it looks.
     *
     * @return the interest, or every reason why it was not registered
     */
    public Decision<InterestId> register(RegisterInterest command) {
        var id = new InterestId(ids.next());
        return commands.run(
                Action.REGISTER_INTEREST,
                On.one(INTEREST, id, command.heldBy()),
                null,
                () -> {
                    var faults = faults(command);
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    interests.add(id, command, clock.instant(), actors.required().officer().id());
                    return commands.run(
                                    Action.FIND_MATCHES,
                                    On.one(INTEREST, id, command.heldBy()),
                                    null,
                                    () -> Decision.done(interests.findMatches(id, clock.instant())))
                            .map(_ -> id);
                });
    }

    private List<Refusal> faults(RegisterInterest command) {
        var faults = new ArrayList<Refusal>();
        if (command.keys().isEmpty() || command.keys().stream().anyMatch(InterestKey::empty)) {
            faults.add(DeconflictionRefusal.NO_KEY);
        }
        if (command.contact().who().isBlank() || command.contact().how().value().isBlank()) {
            faults.add(DeconflictionRefusal.NO_CONTACT);
        }
        if (command.covert() && interests.isOpen(command.heldBy())) {
            faults.add(DeconflictionRefusal.COVERT_NEEDS_OPERATION);
        }
        return faults;
    }

    /** Ends the interests of an owner; matches stay on record. Answers how many ended. */
    public Decision<Integer> end(String ownerKind, UUID owner) {
        var live = commands.read(() -> interests.liveOf(ownerKind, owner));
        var heldBy = live.isEmpty() ? null : live.getFirst().heldBy();
        return commands.run(
                Action.REGISTER_INTEREST,
                new On(ownerKind, owner, heldBy),
                "Interests ended",
                () -> {
                    for (var interest : live) {
                        interests.end(
                                interest.id(), clock.instant(), actors.required().officer().id());
                    }
                    return Decision.done(live.size());
                });
    }

    /** Matches of an owner's interests that the actor may see. Silent (covert) ones show to their own side only. */
    public List<MatchPointer> matchesOf(String ownerKind, UUID owner) {
        return commands.read(() -> {
            findSilent();
            return matches.of(ownerKind, owner).stream().map(MatchSide::pointer).toList();
        });
    }

    /**
     * Who else has a live interest in these keys, before something is sent. Covert interests are not among them. What was
     * looked for is not kept; that somebody looked is audited.
     *
     * @param notOf the circle on whose behalf it is asked; its own interests are left out
     */
    public List<InterestElsewhere> check(List<InterestKey> keys, GroupId notOf) {
        var found =
                commands.run(
                        Action.FIND_MATCHES,
                        new On(INTEREST, null, notOf),
                        null,
                        () ->
                                interests.isActors(notOf)
                                        ? Decision.done(interests.elsewhere(keys, notOf))
                                        : Decision.<List<InterestElsewhere>>refused(
                                                DeconflictionRefusal.NOT_YOUR_CIRCLE));
        return switch (found) {
            case Decision.Done<List<InterestElsewhere>>(var elsewhere) -> elsewhere;
            case Decision.Refused<List<InterestElsewhere>> _ ->
                    throw new ServiceException(ErrorCode.NOT_PERMITTED);
        };
    }

    /**
     * Looks for new matches of covert interests everywhere, as the deconfliction service, for their own side to see.
     * Safe to call at any time; answers how many interests have new ones.
     */
    public int findSilentMatches() {
        return actors.asService(
                ServiceAccount.DECONFLICTION, () -> commands.read(this::findSilent));
    }

    /** The covert side looks: what is new is kept and audited in its own circle. */
    private int findSilent() {
        if (!actors.required().officer().may(Action.FIND_MATCHES)) {
            return 0;
        }
        var found = interests.findSilent(clock.instant());
        for (var each : found) {
            audit.record(
                    Action.FIND_MATCHES,
                    On.one(INTEREST, each.interest(), each.heldBy()),
                    Audit.Outcome.DONE,
                    null);
        }
        return found.size();
    }

    /** The matches of the actor's circles, those not settled first. Empty when the role may not look. */
    Optional<List<MatchSide>> list() {
        return commands.look(
                Action.VIEW_MATCH,
                On.many(MATCH),
                () -> {
                    findSilent();
                    return Optional.of(matches.all(LISTED));
                });
    }

    /** A match with what this side decided. Audited as a consultation. */
    Optional<MatchSide> look(MatchId match) {
        return commands.look(Action.VIEW_MATCH, on(match), () -> matches.find(match));
    }

    List<MatchSide.Decided> decisions(MatchId match) {
        return commands.read(() -> matches.decisions(match));
    }

    /**
     * Records what the actor's side does about a match. The other side is not told.
     *
     * @throws ServiceException {@code NOT_FOUND} when there is none that the actor may see, {@code STALE} when somebody
     *     decided since
     */
    public Decision<MatchId> decide(DecideMatch command) {
        return commands.run(
                Action.DECIDE_MATCH,
                on(command.match()),
                command.to().name(),
                () -> {
                    var match =
                            matches.find(command.match())
                                    .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
                    if (match.version() != command.version()) {
                        throw new ServiceException(ErrorCode.STALE);
                    }
                    var faults = match.faults(command);
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    var by = actors.required().officer().id();
                    if (!matches.move(match, command, clock.instant(), by)) {
                        throw new ServiceException(ErrorCode.STALE);
                    }
                    return Decision.done(command.match());
                });
    }

    private On on(MatchId match) {
        return commands.read(() ->
                matches.find(match)
                        .map(found -> On.one(MATCH, match, found.heldBy()))
                        .orElse(On.one(MATCH, match)));
    }
}
