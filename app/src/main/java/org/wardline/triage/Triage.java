package org.wardline.triage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.governance.ServiceAccount;
import org.wardline.intake.Intake;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralOutcome;
import org.wardline.intake.ReferralSummary;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.SubjectId;

/** The front door of triage for other modules; a supervisor's and an assessor's commands are in {@link Grading}. */
@Component
public class Triage {
    private static final int PAGE = 200;
    private static final int MOST_OVERDUE = 5_000;
    private static final Set<ReferralOutcome> OPEN =
            Set.of(ReferralOutcome.RECEIVED, ReferralOutcome.DEVELOPED, ReferralOutcome.JOINED);
    private static final Duration LOOK_AGAIN_AFTER = Duration.ofMinutes(10);

    private final TriageStore store;
    private final GradeStore grades;
    private final Assessing assessing;
    private final Intake intake;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;

    Triage(
            TriageStore store,
            GradeStore grades,
            Assessing assessing,
            Intake intake,
            Commands commands,
            Actors actors,
            OperationClock clock) {
        this.store = store;
        this.grades = grades;
        this.assessing = assessing;
        this.intake = intake;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * Works out a referral's factors and urgency again from what is known now, and starts its clock once.
     *
     * @throws ServiceException {@code NOT_FOUND} when the actor can see no such referral
     */
    public Decision<Priority> assess(ReferralId referral) {
        var summary = commands.read(() -> intake.summaries(List.of(referral))).stream().findFirst();
        var on =
                summary.map(found -> On.one("referral", referral, found.heldBy()))
                        .orElse(On.one("referral", referral));
        return commands.run(
                Action.TRIAGE,
                on,
                null,
                () -> {
                    var found = summary.orElseThrow(() -> notFound(referral));
                    return Decision.done(priority(List.of(assessing.assess(found))).orElseThrow());
                });
    }

    /** Assesses referrals that have no urgency yet, as the clock service; answers how many. Safe after any crash. */
    public int assessNew(int limit) {
        return actors.asService(
                ServiceAccount.CLOCKS,
                () -> {
                    var done = 0;
                    var last = commands.read(store::takeUpAfter).orElse(null);
                    while (done < limit) {
                        var from = last;
                        var page = commands.read(() -> intake.receivedAfter(from, PAGE));
                        if (page.isEmpty()) {
                            break;
                        }
                        done += assessUpTo(limit - done, page);
                        last = page.getLast();
                    }
                    return done;
                });
    }

    /**
     * Looks again, as the clock service, at referrals that nobody has looked at for a while, those first that wait
     * longest: an address runs out, a subject gains a referral. Answers how many were looked at. Safe after any crash.
     */
    public int lookAgain(int limit) {
        return actors.asService(
                ServiceAccount.CLOCKS,
                () -> {
                    var before = clock.instant().minus(LOOK_AGAIN_AFTER);
                    var due = commands.read(() -> store.lookedAtBefore(before, limit));
                    lookAgain(due);
                    return due.size();
                });
    }

    private int assessUpTo(int limit, List<ReferralId> page) {
        var known = commands.read(() -> store.standingAmong(page));
        var open = page.stream().filter(id -> !known.contains(id)).limit(limit).toList();
        var summaries = commands.read(() -> intake.summaries(open));
        summaries.forEach(summary -> assess(summary.id()).orThrow());
        return summaries.size();
    }

    private void lookAgain(List<TriageStore.Standing> due) {
        var summaries =
                commands.read(() ->
                        intake.summaries(
                                due.stream().map(TriageStore.Standing::referral).toList()));
        for (var standing : due) {
            summaries.stream()
                    .filter(summary -> summary.id().equals(standing.referral()))
                    .findFirst()
                    .ifPresent(summary -> lookAgain(summary, standing));
        }
    }

    private void lookAgain(ReferralSummary summary, TriageStore.Standing standing) {
        if (commands.read(() -> assessing.news(summary, standing))) {
            assess(summary.id()).orThrow();
            return;
        }
        commands.read(() -> {
            store.looked(standing.referral(), clock.instant());
            return true;
        });
    }

    /** The most urgent of a subject's referrals and grades; empty when none of its referrals has been assessed. */
    public Optional<Priority> priority(SubjectId subject) {
        return commands.read(() -> {
            var standings = store.of(assessing.referralsOf(subject));
            return priority(standings);
        });
    }

    private Optional<Priority> priority(List<TriageStore.Standing> standings) {
        return standings.stream()
                .min(Comparator.comparing(TriageStore.Standing::urgency))
                .map(most -> {
                    var subject = most.subject();
                    var grade =
                            subject == null
                                    ? Optional.<GradeStore.Recorded>empty()
                                    : grades.newest(assessing.both(subject));
                    var actBy =
                            standings.stream()
                                    .map(TriageStore.Standing::actBy)
                                    .min(Comparator.naturalOrder())
                                    .orElse(most.actBy());
                    return new Priority(
                            most.urgency().number(),
                            most.reasons(),
                            grade.map(GradeStore.Recorded::sentence).orElse(null),
                            actBy);
                });
    }

    /** Referrals that are waiting or in development although their action clock has run out, the most urgent first. */
    public List<OverdueReferral> overdue() {
        return overdue(clock.instant());
    }

    List<OverdueReferral> overdue(Instant now) {
        var late = commands.read(() -> store.actedOnBy(now, OPEN, MOST_OVERDUE));
        // What was decided since it was last looked at no longer waits.
        var open =
                commands
                        .read(() ->
                                intake.summaries(
                                        late.stream().map(TriageStore.Standing::referral).toList()))
                        .stream()
                        .filter(summary -> OPEN.contains(summary.outcome()))
                        .map(ReferralSummary::id)
                        .collect(Collectors.toSet());
        return late.stream()
                .filter(standing -> open.contains(standing.referral()))
                .map(standing ->
                        new OverdueReferral(
                                standing.referral(),
                                standing.reference(),
                                standing.urgency().number(),
                                standing.subject(),
                                standing.actBy()))
                .toList();
    }

    private static ServiceException notFound(ReferralId referral) {
        return new ServiceException(ErrorCode.NOT_FOUND).with(LogKey.REFERRAL_ID, referral);
    }
}
