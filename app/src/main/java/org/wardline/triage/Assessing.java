package org.wardline.triage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Actors;
import org.wardline.intake.HeldMention;
import org.wardline.intake.Intake;
import org.wardline.intake.MentionRole;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralSummary;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.ServiceException;
import org.wardline.resolution.Resolution;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;

/**
 * Works out where a referral stands from what is known now. Urgency rises by itself and falls only by a supervisor's
 * hand; so does a grade; and so the action clock, which always counts from receipt, never moves back by itself either.
 */
@Component
class Assessing {

    /** What was worked out, before it is kept. */
    private record Outcome(TriageStore.Standing standing, int points, boolean news) {}

    private final TriageStore store;
    private final GradeStore grades;
    private final Intake intake;
    private final Subjects subjects;
    private final Resolution resolution;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Assessing(
            TriageStore store,
            GradeStore grades,
            Intake intake,
            Subjects subjects,
            Resolution resolution,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.grades = grades;
        this.intake = intake;
        this.subjects = subjects;
        this.resolution = resolution;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /** Works it out and keeps it. Call within a command. */
    TriageStore.Standing assess(ReferralSummary referral) {
        var present = store.find(referral.id());
        var outcome = workOut(referral, present);
        var now = clock.instant();
        if (present.isEmpty()) {
            if (!store.add(outcome.standing())) {
                throw stale(referral.id());
            }
        } else if (!store.change(outcome.standing(), now)) {
            throw stale(referral.id());
        }
        if (outcome.news()) {
            var standing = outcome.standing();
            store.keep(
                    standing,
                    new TriageStore.Assessment(
                            ids.next(),
                            Urgency.of(outcome.points()),
                            outcome.points(),
                            standing.reasons(),
                            standing.changed()),
                    now,
                    actors.required().officer().id());
        }
        return store.find(referral.id()).orElseThrow(() -> stale(referral.id()));
    }

    /** Whether working it out again would say anything new. Call within a read. */
    boolean news(ReferralSummary referral, TriageStore.Standing present) {
        var again = workOut(referral, Optional.of(present)).standing();
        return !again.equals(present);
    }

    private Outcome workOut(ReferralSummary referral, Optional<TriageStore.Standing> present) {
        var now = clock.instant();
        var mentions = intake.mentionsOf(referral.id());
        var subject = subject(mentions);
        var facts = facts(referral, mentions, subject);
        var sum = Weighing.of(facts, now);
        var urgency = urgency(referral.id(), sum, present);
        var changed =
                present.map(before -> changed(before, urgency, sum.reasons()))
                        .orElse(Optional.empty());
        var news = present.isEmpty() || changed.isPresent();
        var started =
                present.map(TriageStore.Standing::clockStartedAt).orElse(referral.receivedAt());
        var standing =
                new TriageStore.Standing(
                        referral.id(),
                        referral.heldBy(),
                        referral.reference(),
                        referral.receivedAt(),
                        subject,
                        referral.outcome(),
                        urgency,
                        sum.reasons(),
                        changed.orElse(present.map(TriageStore.Standing::changed).orElse(null)),
                        facts.nextExpiry(),
                        news ? now : present.map(TriageStore.Standing::assessedAt).orElse(now),
                        started,
                        started.plus(urgency.orMoreUrgent(graded(subject)).actWithin()),
                        present.map(TriageStore.Standing::version).orElse(1));
        return new Outcome(standing, sum.points(), news);
    }

    private Urgency urgency(
            ReferralId referral, Weighing.Sum sum, Optional<TriageStore.Standing> present) {
        var lowered =
                store.lowering(referral)
                        .filter(lowering -> sum.points() <= lowering.points())
                        .map(TriageStore.Lowering::to);
        var found = lowered.orElse(sum.urgency());
        return present.map(before -> before.urgency().orMoreUrgent(found)).orElse(found);
    }

    /** The urgency that the newest grade of the subject stands for; the least when there is none. */
    private Urgency graded(@Nullable SubjectId subject) {
        return subject == null
                ? Urgency.FOUR
                : grades.newest(both(subject))
                        .map(recorded -> recorded.grade().urgency())
                        .orElse(Urgency.FOUR);
    }

    /** The same place, put lower by a supervisor; the clock still counts from receipt. */
    TriageStore.Standing lowered(TriageStore.Standing standing, Urgency to, String changed) {
        return new TriageStore.Standing(
                standing.referral(),
                standing.heldBy(),
                standing.reference(),
                standing.receivedAt(),
                standing.subject(),
                standing.outcome(),
                to,
                standing.reasons(),
                changed,
                standing.nextExpiry(),
                clock.instant(),
                standing.clockStartedAt(),
                standing.clockStartedAt()
                        .plus(to.orMoreUrgent(graded(standing.subject())).actWithin()),
                standing.version());
    }

    /** A subject and the one that stands for it. */
    Collection<SubjectId> both(SubjectId subject) {
        var both = new HashSet<SubjectId>();
        both.add(subject);
        subjects.standing(subject).ifPresent(both::add);
        return both;
    }

    private Facts facts(
            ReferralSummary referral, List<HeldMention> mentions, @Nullable SubjectId subject) {
        var expiries =
                resolution.nextExpiry(mentions.stream().map(HeldMention::id).toList()).values();
        return new Facts(
                referral.escalation() != null,
                referral.incidentType(),
                referral.incidentAt(),
                referral.flags().stream()
                        .map(flag -> flag.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()),
                new HashSet<>(referral.industryClassifications()),
                referral.fileCount(),
                mentions.stream().anyMatch(mention -> mention.role() == MentionRole.VICTIM),
                subject == null ? 0 : referralsOf(subject).size() - 1,
                expiries.stream().min(Instant::compareTo).orElse(null));
    }

    private @Nullable SubjectId subject(List<HeldMention> mentions) {
        return mentions.stream()
                .filter(mention -> mention.role() != MentionRole.VICTIM)
                .flatMap(mention -> subjects.subjectOf(mention.id()).stream())
                .findFirst()
                .orElse(null);
    }

    /** The referrals that a subject's mentions come from. */
    List<ReferralId> referralsOf(SubjectId subject) {
        return subjects.mentionsOf(subject).stream().map(HeldMention::referral).distinct().toList();
    }

    private static Optional<String> changed(
            TriageStore.Standing before, Urgency urgency, List<String> reasons) {
        var said = new ArrayList<String>();
        if (before.urgency() != urgency) {
            said.add("Urgency from " + before.urgency().number() + " to " + urgency.number());
        }
        reasons.stream()
                .filter(reason -> !before.reasons().contains(reason))
                .forEach(reason -> said.add("New: " + reason));
        before.reasons().stream()
                .filter(reason -> !reasons.contains(reason))
                .forEach(reason -> said.add("No longer: " + reason));
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(". ", said));
    }

    private static ServiceException stale(ReferralId referral) {
        return new ServiceException(ErrorCode.STALE).with(LogKey.REFERRAL_ID, referral);
    }
}
