package org.wardline.triage;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.governance.Role;
import org.wardline.intake.Intake;
import org.wardline.intake.ReferralId;
import org.wardline.kernel.Decision;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Ids;
import org.wardline.kernel.LogKey;
import org.wardline.kernel.Refusal;
import org.wardline.kernel.ServiceException;
import org.wardline.subjects.SubjectId;
import org.wardline.subjects.Subjects;

/** What people decide about urgency: grades from an approved tool, and a supervisor's lowering. */
@Component
public class Grading {
    private final TriageStore store;
    private final GradeStore grades;
    private final Assessing assessing;
    private final Subjects subjects;
    private final Intake intake;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;
    private final Ids ids;

    Grading(
            TriageStore store,
            GradeStore grades,
            Assessing assessing,
            Subjects subjects,
            Intake intake,
            Commands commands,
            Actors actors,
            OperationClock clock,
            Ids ids) {
        this.store = store;
        this.grades = grades;
        this.assessing = assessing;
        this.subjects = subjects;
        this.intake = intake;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
        this.ids = ids;
    }

    /** Records a grade; the more urgent of it and the urgency sets the clocks of the subject's referrals. */
    public Decision<SubjectId> record(RecordGrade command) {
        var heldBy = subjects.heldBy(command.subject());
        var on =
                heldBy.map(group -> On.one("subject", command.subject(), group))
                        .orElse(On.one("subject", command.subject()));
        return commands.run(
                Action.RECORD_GRADE,
                on,
                command.grade().name(),
                () -> {
                    var group = heldBy.orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND));
                    var faults = faults(command);
                    if (!faults.isEmpty()) {
                        return Decision.refused(faults);
                    }
                    grades.add(
                            ids.next(),
                            group,
                            command,
                            clock.instant(),
                            actors.required().officer().id());
                    assessAgain(command.subject());
                    return Decision.done(command.subject());
                });
    }

    private List<Refusal> faults(RecordGrade command) {
        var faults = new ArrayList<Refusal>();
        if (command.tool().isBlank() || command.toolVersion().isBlank()) {
            faults.add(TriageRefusal.TOOL_MISSING);
        }
        if (command.assessedOn().isAfter(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate())) {
            faults.add(TriageRefusal.ASSESSED_IN_FUTURE);
        }
        var before = grades.newest(assessing.both(command.subject()));
        if (before.isPresent() && command.grade().compareTo(before.get().grade()) > 0) {
            if (!actors.required().officer().is(Role.NATIONAL_SUPERVISOR)) {
                faults.add(TriageRefusal.LOWER_GRADE_NEEDS_SUPERVISOR);
            }
            if (command.why().isBlank()) {
                faults.add(TriageRefusal.WHY_MISSING);
            }
        }
        return faults;
    }

    private void assessAgain(SubjectId subject) {
        var referrals = assessing.referralsOf(subject);
        intake.summaries(referrals).forEach(assessing::assess);
    }

    /** A supervisor lowers an urgency. It holds until the factors add up to more than on that day. */
    public Decision<ReferralId> lower(LowerUrgency command) {
        var found = commands.read(() -> store.find(command.referral()));
        var on =
                found.map(standing -> On.one("referral", command.referral(), standing.heldBy()))
                        .orElse(On.one("referral", command.referral()));
        return commands.run(
                Action.LOWER_URGENCY,
                on,
                null,
                () ->
                        lower(
                                command,
                                found.orElseThrow(
                                        () -> new ServiceException(ErrorCode.NOT_FOUND))));
    }

    private Decision<ReferralId> lower(LowerUrgency command, TriageStore.Standing standing) {
        if (standing.version() != command.version()) {
            throw stale(command.referral());
        }
        var faults = new ArrayList<Refusal>();
        if (command.why().isBlank()) {
            faults.add(TriageRefusal.WHY_MISSING);
        }
        if (command.urgency() < 1 || command.urgency() > 4) {
            faults.add(TriageRefusal.NOT_AN_URGENCY);
        } else if (command.urgency() <= standing.urgency().number()) {
            faults.add(TriageRefusal.NOT_LOWER);
        }
        if (!faults.isEmpty()) {
            return Decision.refused(faults);
        }
        var to = Urgency.numbered(command.urgency());
        store.lower(
                standing,
                new TriageStore.Lowering(
                        ids.next(),
                        standing.urgency(),
                        to,
                        store.points(command.referral()),
                        command.why()),
                clock.instant(),
                actors.required().officer().id());
        var changed =
                "Lowered by a supervisor from "
                        + standing.urgency().number()
                        + " to "
                        + to.number();
        if (!store.change(assessing.lowered(standing, to, changed), clock.instant())) {
            throw stale(command.referral());
        }
        return Decision.done(command.referral());
    }

    /** The grade that stands for a subject, as words; empty when none was recorded. */
    public Optional<String> grade(SubjectId subject) {
        return commands.read(
                () -> grades.newest(assessing.both(subject)).map(GradeStore.Recorded::sentence));
    }

    private static ServiceException stale(ReferralId referral) {
        return new ServiceException(ErrorCode.STALE).with(LogKey.REFERRAL_ID, referral);
    }
}
