package org.wardline.subjects;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.On;
import org.wardline.governance.ServiceAccount;
import org.wardline.intake.HeldMention;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionId;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralSummary;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.ServiceException;

/** Proposes candidate links. It joins nobody. */
@Component
class Linker {
    /** A value that more mentions hold says nothing: a carrier's address, a school's telephone. Our choice. */
    static final int CAP = 50;

    private static final int PAGE = 200;

    private final CandidateStore candidates;
    private final KeyStore keys;
    private final Intake intake;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Groups groups;
    private final Ids ids;

    Linker(
            CandidateStore candidates,
            KeyStore keys,
            Intake intake,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Groups groups,
            Ids ids) {
        this.candidates = candidates;
        this.keys = keys;
        this.intake = intake;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.groups = groups;
        this.ids = ids;
    }

    int linkNew(int limit) {
        return actors.asService(
                ServiceAccount.LINKER,
                () -> {
                    var done = 0;
                    var last = commands.read(candidates::takeUpAfter).orElse(null);
                    while (done < limit) {
                        var from = last;
                        var page = commands.read(() -> intake.receivedAfter(from, PAGE));
                        if (page.isEmpty()) {
                            return done;
                        }
                        done += linkUpTo(limit - done, page);
                        last = page.getLast();
                    }
                    return done;
                });
    }

    private int linkUpTo(int limit, List<ReferralId> page) {
        var dealtWith = commands.read(() -> candidates.linkedAmong(page));
        var open = page.stream().filter(id -> !dealtWith.contains(id)).limit(limit).toList();
        var summaries = commands.read(() -> intake.summaries(open));
        summaries.forEach(this::link);
        return summaries.size();
    }

    private void link(ReferralSummary referral) {
        commands.run(
                        Action.PROPOSE_LINK,
                        On.one("referral", referral.id(), referral.heldBy()),
                        null,
                        () -> {
                            var proposed =
                                    intake.mentionsOf(referral.id()).stream()
                                            .mapToInt(this::propose)
                                            .sum();
                            candidates.markLinked(
                                    referral.id(),
                                    referral.heldBy(),
                                    referral.receivedAt(),
                                    clock.instant(),
                                    proposed);
                            return Decision.done(proposed);
                        })
                .orThrow();
    }

    Decision<Integer> linkAgain(MentionId mention) {
        var found = commands.read(() -> intake.mentions(List.of(mention))).stream().findFirst();
        var on =
                found.map(held -> On.one("mention", mention, held.heldBy()))
                        .orElse(On.one("mention", mention));
        return commands.run(
                Action.PROPOSE_LINK,
                on,
                "Asked for by an officer",
                () ->
                        Decision.done(
                                propose(
                                        found.orElseThrow(() ->
                                                new ServiceException(ErrorCode.NOT_FOUND)
                                                        .with(LogKey.MENTION_ID, mention)))));
    }

    /** The working of a pair as it stands, whoever proposed it or nobody. */
    Working compare(HeldMention one, HeldMention other) {
        return likeness(one, compared(one)).of(one, other);
    }

    /** With whose mentions one is compared: those of its own circle, and from the circle of a list those of the desk. */
    private Set<GroupId> compared(HeldMention mention) {
        return commands.read(
                () -> Stream.of(mention.heldBy(), groups.national()).collect(Collectors.toSet()));
    }

    private Likeness likeness(HeldMention mention, Set<GroupId> circles) {
        return Likeness.among(new Rarity(keys.counts(mention, circles), keys.filled(circles)));
    }

    private int propose(HeldMention mention) {
        keys.keep(mention);
        var circles = compared(mention);
        var here = among(mention, circles);
        noteLeftOut(mention, here.suppressed());
        var listed = listed(mention, circles);
        if (here.mentions().isEmpty() && listed.isEmpty()) {
            return 0;
        }
        var likeness = likeness(mention, circles);
        var proposed = 0;
        for (var other : here.mentions()) {
            proposed += propose(mention, other, mention.heldBy(), likeness);
        }
        listed.forEach(other -> propose(mention, other, other.heldBy(), likeness));
        return proposed;
    }

    /**
     * Whoever is kept to a list and may be the same as somebody of the desk. What is proposed is for the list alone, and
     * counted nowhere else.
     */
    private List<HeldMention> listed(HeldMention mention, Set<GroupId> circles) {
        var lists = commands.read(groups::ofLists);
        return lists.isEmpty() || lists.stream().anyMatch(circles::contains)
                ? List.of()
                : among(mention, lists).mentions();
    }

    /** Proposes a pair where it is worth a look. */
    private int propose(HeldMention mention, HeldMention other, GroupId heldBy, Likeness likeness) {
        var working = likeness.of(mention, other);
        if (working.probability() < Likeness.WORTH_A_LOOK) {
            return 0;
        }
        var candidate =
                new CandidateStore.Candidate(
                        ids.next(),
                        heldBy,
                        Pair.of(mention.id(), other.id()),
                        Purpose.of(mention, other),
                        working,
                        clock.instant(),
                        actors.required().officer().id());
        return candidates.add(candidate) ? 1 : 0;
    }

    private void noteLeftOut(HeldMention mention, int suppressed) {
        if (suppressed > 0) {
            candidates.noteLeftOut(
                    mention.id(),
                    mention.heldBy(),
                    new CandidateStore.LeftOut(suppressed, CAP),
                    clock.instant());
        }
    }

    /** Who may be the same: by an identifier that both have, or by a key that both have. */
    private Intake.Sharing among(HeldMention mention, Set<GroupId> circles) {
        var sharing = intake.sharing(mention.id(), circles, CAP);
        var meeting = keys.meeting(mention, circles, CAP);
        var sharers = sharing.mentions();
        var known = sharers.stream().map(HeldMention::id).collect(Collectors.toSet());
        var more = meeting.mentions().stream().filter(id -> !known.contains(id)).toList();
        var others =
                Stream.concat(sharers.stream(), intake.mentions(more).stream())
                        .filter(other -> !other.id().equals(mention.id()))
                        .toList();
        return new Intake.Sharing(others, sharing.suppressed() + meeting.suppressed());
    }
}
