package org.wardline.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.Groups;
import org.wardline.governance.On;
import org.wardline.intake.DecideReferral;
import org.wardline.intake.HeldMention;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionId;
import org.wardline.intake.ReferralOutcome;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Id;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;

/** A person opens subjects, judges pairs of mentions, and takes judgements back. */
@Component
class Judging {
    private static final String REPLACED = "Replaced by a later judgement";

    private final SubjectStore subjects;
    private final JudgementStore judgements;
    private final Clusters clusters;
    private final Linker linker;
    private final SubjectListStore lists;
    private final Groups groups;
    private final Intake intake;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;
    private final ApplicationEventPublisher events;

    Judging(
            SubjectStore subjects,
            JudgementStore judgements,
            Clusters clusters,
            Linker linker,
            SubjectListStore lists,
            Groups groups,
            Intake intake,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids,
            ApplicationEventPublisher events) {
        this.subjects = subjects;
        this.judgements = judgements;
        this.clusters = clusters;
        this.linker = linker;
        this.lists = lists;
        this.groups = groups;
        this.intake = intake;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
        this.events = events;
    }

    Decision<SubjectId> develop(MentionId id, String why) {
        var mention = mention(id);
        return commands.run(
                Action.JUDGE_LINK,
                on("mention", id, mention),
                "A subject is opened",
                () -> {
                    var found = mention.orElseThrow(() -> missing(id));
                    subjects.lockClusters();
                    var present = subjects.subjectOf(id);
                    if (present.isPresent()) {
                        return Decision.done(present.get());
                    }
                    var faults = faultsOfDeveloping(found, why);
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    var subject = clusters.open(found, why);
                    var refused = decide(found, ReferralOutcome.DEVELOPED, why);
                    if (!refused.isEmpty()) {
                        return Decision.refused(refused);
                    }
                    tell(Set.of(id));
                    return Decision.done(subject);
                });
    }

    private List<Refusal> faultsOfDeveloping(HeldMention mention, String why) {
        var faults = new ArrayList<Refusal>();
        if (why.isBlank()) {
            faults.add(SubjectRefusal.WHY_MISSING);
        }
        if (!Purpose.reported(mention)) {
            faults.add(SubjectRefusal.NOT_A_REPORTED_PERSON);
        }
        var outcome = outcome(mention);
        if (!inWork(outcome) && !outcome.next().contains(ReferralOutcome.DEVELOPED)) {
            faults.add(SubjectRefusal.REFERRAL_CLOSED);
        }
        return faults;
    }

    Decision<JudgementId> judge(JudgeLink command) {
        var one = mention(command.one());
        var other = mention(command.other());
        var id = new JudgementId(ids.next());
        var on =
                one.flatMap(first -> other.map(second -> circle(first, second)))
                        .map(circle -> On.one("judgement", id, circle))
                        .orElse(On.one("mention", command.one()));
        return commands.run(
                Action.JUDGE_LINK,
                on,
                command.verdict().name(),
                () ->
                        judge(
                                id,
                                command,
                                one.orElseThrow(() -> missing(command.one())),
                                other.orElseThrow(() -> missing(command.other()))));
    }

    private Decision<JudgementId> judge(
            JudgementId id, JudgeLink command, HeldMention one, HeldMention other) {
        subjects.lockClusters();
        var pair = Pair.of(one.id(), other.id());
        var purpose = Purpose.of(one, other);
        var standing = judgements.current(pair);
        var faults = faultsOfJudging(command, pair, standing);
        if (!ofOneList(one, other)) {
            faults = List.of(SubjectRefusal.KEPT_TO_TWO_LISTS);
        }
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        standing.ifPresent(unsure -> judgements.withdraw(unsure.id(), withdrawal(REPLACED)));
        judgements.add(
                new JudgementStore.Judgement(
                        id,
                        circle(one, other),
                        pair,
                        purpose,
                        command.verdict(),
                        command.why(),
                        linker.compare(one, other),
                        clock.instant(),
                        actors.required().officer().id(),
                        null));
        if (command.verdict() == Verdict.SAME && purpose == Purpose.OFFENDER) {
            bringTogether(one, other);
            var refused = join(one.id(), command.why());
            if (!refused.isEmpty()) {
                return Decision.refused(refused);
            }
        }
        return Decision.done(id);
    }

    /** The circle that keeps what is said of two mentions: the list's where one of them is kept to a list. */
    private GroupId circle(HeldMention one, HeldMention other) {
        return ofTheDesk(one) ? other.heldBy() : one.heldBy();
    }

    private boolean ofTheDesk(HeldMention mention) {
        return mention.heldBy().equals(commands.read(groups::national));
    }

    private boolean ofOneList(HeldMention one, HeldMention other) {
        return one.heldBy().equals(other.heldBy()) || ofTheDesk(one) || ofTheDesk(other);
    }

    /** Whoever is the same as somebody on a list comes to the list, with all that goes together with them. */
    private void bringTogether(HeldMention one, HeldMention other) {
        if (!one.heldBy().equals(other.heldBy())) {
            lists.bring(
                    ofTheDesk(one) ? one.id() : other.id(), circle(one, other), clock.instant());
        }
    }

    private List<Refusal> faultsOfJudging(
            JudgeLink command, Pair pair, Optional<JudgementStore.Judgement> standing) {
        if (pair.one().equals(pair.other())) {
            return List.of(SubjectRefusal.SAME_MENTION);
        }
        var faults = new ArrayList<Refusal>();
        if (command.why().isBlank()) {
            faults.add(SubjectRefusal.WHY_MISSING);
        }
        if (standing.isPresent() && standing.get().verdict() != Verdict.UNSURE) {
            faults.add(SubjectRefusal.ALREADY_JUDGED);
            return faults;
        }
        var ours = judgements.cluster(pair.one());
        var together = ours.contains(pair.other());
        switch (command.verdict()) {
            case SAME -> {
                if (!together && judgements.parted(ours, judgements.cluster(pair.other()))) {
                    faults.add(SubjectRefusal.CONTRADICTS_NOT_THE_SAME);
                }
            }
            case NOT_THE_SAME -> {
                if (together) {
                    faults.add(SubjectRefusal.CONTRADICTS_SAME);
                }
            }
            case UNSURE -> {}
        }
        return faults;
    }

    /** Brings the cluster of a mention under one subject and says so of the referrals that it brings along. */
    private List<Refusal> join(MentionId mention, String why) {
        var cluster = judgements.cluster(mention);
        var moved = clusters.settle(cluster, why);
        var home =
                subjects.subjectOf(mention)
                        .flatMap(subjects::find)
                        .map(SubjectStore.Subject::openedFor)
                        .orElseThrow(() -> new IllegalStateException("A cluster has no subject"));
        var refused = new ArrayList<Refusal>();
        for (var each : moved) {
            var outcome =
                    each.id().equals(home) ? ReferralOutcome.DEVELOPED : ReferralOutcome.JOINED;
            if (outcome(each).next().contains(outcome)) {
                refused.addAll(decide(each, outcome, why));
            }
        }
        if (refused.isEmpty()) {
            tell(cluster);
        }
        return refused;
    }

    /** Tells whoever works out something from a subject's referrals. */
    private void tell(Set<MentionId> mentions) {
        events.publishEvent(
                new SubjectChanged(
                        intake.mentions(mentions).stream()
                                .map(HeldMention::referral)
                                .collect(Collectors.toSet())));
    }

    Decision<JudgementId> withdraw(JudgementId id, String why) {
        var found = commands.read(() -> judgements.find(id));
        var on =
                found.map(judgement -> On.one("judgement", id, judgement.heldBy()))
                        .orElse(On.one("judgement", id));
        return commands.run(
                Action.WITHDRAW_JUDGEMENT,
                on,
                null,
                () -> {
                    var judgement =
                            found.orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
                    var faults = new ArrayList<Refusal>();
                    if (why.isBlank()) {
                        faults.add(SubjectRefusal.WHY_MISSING);
                    }
                    subjects.lockClusters();
                    if (!judgements.withdraw(id, withdrawal(why))) {
                        faults.add(SubjectRefusal.ALREADY_WITHDRAWN);
                    }
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    if (judgement.verdict() == Verdict.SAME
                            && judgement.purpose() == Purpose.OFFENDER) {
                        var refused = part(judgement.pair(), why);
                        if (!refused.isEmpty()) {
                            return Decision.refused(refused);
                        }
                        judgements.keepPartedRestricted(id);
                    }
                    return Decision.done(id);
                });
    }

    private List<Refusal> part(Pair pair, String why) {
        var ours = judgements.cluster(pair.one());
        var moved = new ArrayList<>(clusters.settle(ours, why));
        var theirs = judgements.cluster(pair.other());
        if (!ours.contains(pair.other())) {
            moved.addAll(clusters.settle(theirs, why));
        }
        var refused = new ArrayList<Refusal>();
        for (var each : moved) {
            if (outcome(each) == ReferralOutcome.JOINED && standsAlone(each)) {
                refused.addAll(decide(each, ReferralOutcome.RECEIVED, why));
            }
        }
        if (refused.isEmpty()) {
            tell(ours);
            tell(theirs);
        }
        return refused;
    }

    /** Whether no mention of the same referral stands under a subject. */
    private boolean standsAlone(HeldMention mention) {
        return intake.mentionsOf(mention.referral()).stream()
                .allMatch(each -> subjects.subjectOf(each.id()).isEmpty());
    }

    private List<Refusal> decide(HeldMention mention, ReferralOutcome outcome, String why) {
        var referral = intake.summaries(List.of(mention.referral())).getFirst();
        if (inWork(referral.outcome()) && inWork(outcome)) {
            return List.of();
        }
        var decided =
                intake.decide(new DecideReferral(referral.id(), outcome, why, referral.version()));
        return switch (decided) {
            case Decision.Done<?> _ -> List.of();
            case Decision.Refused<?>(var reasons) -> reasons;
        };
    }

    private static boolean inWork(ReferralOutcome outcome) {
        return outcome == ReferralOutcome.DEVELOPED || outcome == ReferralOutcome.JOINED;
    }

    private ReferralOutcome outcome(HeldMention mention) {
        return intake.summaries(List.of(mention.referral())).getFirst().outcome();
    }

    private Optional<HeldMention> mention(MentionId id) {
        return commands.read(() -> intake.mentions(List.of(id))).stream().findFirst();
    }

    private JudgementStore.Withdrawal withdrawal(String why) {
        return new JudgementStore.Withdrawal(
                clock.instant(), actors.required().officer().id(), why);
    }

    private static On on(String kind, Id id, Optional<HeldMention> mention) {
        return mention.map(held -> On.one(kind, id, held.heldBy())).orElse(On.one(kind, id));
    }

    private static ServiceException missing(MentionId mention) {
        return new ServiceException(ErrorCode.NOT_FOUND).with(LogKey.MENTION_ID, mention);
    }
}
