package org.wardline.subjects;

import java.util.List;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
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
    private final Intake intake;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Linker(
            CandidateStore candidates,
            Intake intake,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.candidates = candidates;
        this.intake = intake;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
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

    private int propose(HeldMention mention) {
        var sharing = intake.sharing(mention.id(), CAP);
        var now = clock.instant();
        if (sharing.suppressed() > 0) {
            candidates.noteLeftOut(
                    mention.id(),
                    mention.heldBy(),
                    new CandidateStore.LeftOut(sharing.suppressed(), CAP),
                    now);
        }
        var proposed = 0;
        for (var other : sharing.mentions()) {
            var score = Likeness.of(mention, other);
            // A pair whose mentions are held by different circles would show one circle the
            // other's.
            if (score.probability() < Likeness.WORTH_A_LOOK
                    || other.id().equals(mention.id())
                    || !other.heldBy().equals(mention.heldBy())) {
                continue;
            }
            var candidate =
                    new CandidateStore.Candidate(
                            ids.next(),
                            mention.heldBy(),
                            Pair.of(mention.id(), other.id()),
                            Purpose.of(mention, other),
                            Working.of(score),
                            now,
                            actors.required().officer().id());
            if (candidates.add(candidate)) {
                proposed++;
            }
        }
        return proposed;
    }
}
