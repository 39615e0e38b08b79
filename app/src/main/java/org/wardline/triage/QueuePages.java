package org.wardline.triage;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.intake.Intake;
import org.wardline.intake.ReferralId;
import org.wardline.intake.ReferralOutcome;
import org.wardline.intake.ReferralSummary;

/** Puts together what the queue shows. Each look is audited. */
@Component
class QueuePages {
    private static final int PAGE = 25;

    /** Parts of the queue. */
    enum Part {
        WAITING(EnumSet.of(ReferralOutcome.RECEIVED)),
        DEVELOPMENT(EnumSet.of(ReferralOutcome.DEVELOPED, ReferralOutcome.JOINED)),
        ALL(EnumSet.allOf(ReferralOutcome.class));

        private final Set<ReferralOutcome> outcomes;

        Part(Set<ReferralOutcome> outcomes) {
            this.outcomes = outcomes;
        }
    }

    private final TriageStore store;
    private final GradeStore grades;
    private final Assessing assessing;
    private final Intake intake;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;

    QueuePages(
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

    Optional<QueuePage> queue(Part part, @Nullable Integer urgency, int number) {
        return commands.look(
                Action.VIEW_QUEUE,
                On.many("referral"),
                () -> Optional.of(page(part, urgency, number)));
    }

    private QueuePage page(Part part, @Nullable Integer urgency, int number) {
        var urgencies =
                urgency == null
                        ? EnumSet.allOf(Urgency.class)
                        : EnumSet.of(Urgency.numbered(urgency));
        var found =
                store.queue(
                        new TriageStore.Part(
                                part.outcomes, urgencies, (number - 1) * PAGE, PAGE + 1));
        var shown = found.stream().limit(PAGE).toList();
        var live =
                intake
                        .summaries(shown.stream().map(TriageStore.Standing::referral).toList())
                        .stream()
                        .collect(Collectors.toMap(ReferralSummary::id, Function.identity()));
        var rows =
                shown.stream()
                        .flatMap(standing ->
                                Optional.ofNullable(live.get(standing.referral()))
                                        // Decided since it was last looked at: no longer of this
                                        // part.
                                        .filter(summary ->
                                                part.outcomes.contains(summary.outcome()))
                                        .map(summary -> row(standing, summary))
                                        .stream())
                        .toList();
        return new QueuePage(
                rows, part.name().toLowerCase(Locale.ROOT), urgency, number, found.size() > PAGE);
    }

    private QueuePage.Row row(TriageStore.Standing standing, ReferralSummary summary) {
        var subject = standing.subject();
        return new QueuePage.Row(
                standing.referral().value(),
                standing.reference(),
                standing.urgency().number(),
                standing.reasons(),
                standing.changed(),
                standing.receivedAt(),
                standing.actBy(),
                standing.actBy().isBefore(clock.instant()),
                standing.nextExpiry(),
                summary.outcome().title(),
                subject == null ? null : subject.value(),
                subject == null
                        ? null
                        : grades.newest(assessing.both(subject))
                                .map(GradeStore.Recorded::sentence)
                                .orElse(null),
                standing.version());
    }

    /** Why one referral stands where it stands. */
    Optional<UrgencyPage> urgency(ReferralId referral) {
        var found = commands.read(() -> store.find(referral));
        var on =
                found.map(standing -> On.one("referral", referral, standing.heldBy()))
                        .orElse(On.one("referral", referral));
        return commands.look(Action.VIEW_QUEUE, on, () -> found.flatMap(this::urgency));
    }

    private Optional<UrgencyPage> urgency(TriageStore.Standing standing) {
        var officer = actors.required().officer();
        return intake.summaries(List.of(standing.referral())).stream()
                .findFirst()
                .map(summary ->
                        new UrgencyPage(
                                row(standing, summary),
                                store.past(standing.referral()),
                                officer.may(Action.LOWER_URGENCY),
                                officer.may(Action.RECORD_GRADE) && standing.subject() != null));
    }
}
