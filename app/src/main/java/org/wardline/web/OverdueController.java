package org.wardline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.wardline.dissemination.Overdue;
import org.wardline.dissemination.OverdueDissemination;
import org.wardline.dissemination.Remedies;
import org.wardline.dissemination.TelephoneReleases;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.investigation.BailWatch;
import org.wardline.investigation.EndingBail;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.Sensitive;
import org.wardline.kernel.ServiceException;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;
import org.wardline.requests.DueRequest;
import org.wardline.requests.RequestWatch;
import org.wardline.safeguarding.ChildSummary;
import org.wardline.safeguarding.Safeguarding;
import org.wardline.triage.OverdueReferral;
import org.wardline.triage.Triage;

/** A supervisor's view of every clock that has run out or is about to, each leading to where it is dealt with. */
@Controller
class OverdueController {
    private final Triage triage;
    private final Overdue overdue;
    private final TelephoneReleases releases;
    private final Remedies remedies;
    private final BailWatch bail;
    private final Safeguarding safeguarding;
    private final RequestWatch requests;
    private final Commands commands;
    private final Actors actors;
    private final Forces forces;

    OverdueController(
            Triage triage,
            Overdue overdue,
            TelephoneReleases releases,
            Remedies remedies,
            BailWatch bail,
            Safeguarding safeguarding,
            RequestWatch requests,
            Commands commands,
            Actors actors,
            Forces forces) {
        this.triage = triage;
        this.overdue = overdue;
        this.releases = releases;
        this.remedies = remedies;
        this.bail = bail;
        this.safeguarding = safeguarding;
        this.requests = requests;
        this.commands = commands;
        this.actors = actors;
        this.forces = forces;
    }

    @GetMapping("/overdue")
    String show(Model model) {
        model.addAttribute(
                "view",
                commands.look(Action.VIEW_OVERDUE, On.many("clock"), () -> Optional.of(page()))
                        .orElseThrow(() -> new ServiceException(ErrorCode.NOT_FOUND)));
        return "web/overdue";
    }

    private OverduePage page() {
        var national = actors.required().officer().forceSlug() == null;
        var groups = new ArrayList<OverduePage.Group>();
        groups.add(
                OverduePage.Group.of(
                        "Children's services not told",
                        "An hour after a child is believed at immediate or serious risk, a day otherwise.",
                        safeguarding.untold().stream().map(OverdueController::line).toList()));
        groups.add(
                OverduePage.Group.of(
                        "Released by telephone, nothing in writing",
                        "The time by which the written package was to follow has passed.",
                        releases.unwritten().stream()
                                .filter(TelephoneReleases.Unwritten::overdue)
                                .map(this::line)
                                .toList()));
        groups.add(
                OverduePage.Group.of(
                        "To put right after a recall",
                        "It was acted on before it was recalled. Everything that your side still owes, late or not.",
                        remedies.owed().stream().map(OverdueController::line).toList()));
        groups.add(
                OverduePage.Group.of(
                        "Disseminations left lying",
                        "Not acknowledged or a recall not answered for a day, or neither accepted nor returned when the clock ran out.",
                        overdue.disseminations().stream().map(this::line).toList()));
        if (national) {
            groups.add(
                    OverduePage.Group.of(
                            "Action clocks run out",
                            "Referrals waiting or in development, with nothing sent about them yet.",
                            unsent(triage.overdue()).stream()
                                    .map(OverdueController::line)
                                    .toList()));
            groups.add(
                    OverduePage.Group.of(
                            "Requests about own data",
                            "The month in which the law wants an answer ends within a week, or has ended.",
                            requests.due().stream().map(OverdueController::line).toList()));
        } else {
            groups.add(
                    OverduePage.Group.of(
                            "Bail about to end, or ended",
                            "Within a week, with no charge, release or outcome recorded.",
                            bail.ending().stream().map(OverdueController::line).toList()));
        }
        return new OverduePage(groups);
    }

    /** Once something was sent about the subject, its clock is answered; the force's own then runs. */
    private List<OverdueReferral> unsent(List<OverdueReferral> late) {
        var subjects =
                late.stream()
                        .map(OverdueReferral::subject)
                        .filter(Objects::nonNull)
                        .map(subject -> subject.value())
                        .distinct()
                        .toList();
        var sent = overdue.sentAbout(subjects);
        return late.stream()
                .filter(each -> {
                    var subject = each.subject();
                    return subject == null || !sent.contains(subject.value());
                })
                .toList();
    }

    private static OverduePage.Line line(ChildSummary child) {
        return new OverduePage.Line(
                child.reference(),
                "/children/" + child.id().value(),
                Sensitive.of(
                        child.label().value()
                                + ", "
                                + child.risk().title()
                                + ". "
                                + child.clock().inWords()
                                + " since the child was believed at risk."),
                null);
    }

    private OverduePage.Line line(TelephoneReleases.Unwritten release) {
        return new OverduePage.Line(
                release.reference(),
                release.path(),
                Sensitive.of(
                        "Package " + release.packageReference() + ", " + force(release.force())),
                release.writtenBy());
    }

    private static OverduePage.Line line(Remedies.Owed owed) {
        return new OverduePage.Line(
                owed.reference(), owed.path(), Sensitive.of(owed.title()), owed.dueAt());
    }

    private OverduePage.Line line(OverdueDissemination late) {
        return new OverduePage.Line(
                late.reference(),
                late.path(),
                Sensitive.of(late.what() + ": " + force(late.force())),
                late.dueAt());
    }

    private static OverduePage.Line line(OverdueReferral late) {
        var subject = late.subject();
        return new OverduePage.Line(
                late.reference(),
                subject == null
                        ? "/referrals/" + late.id().value()
                        : "/subjects/" + subject.value(),
                Sensitive.of(
                        "Urgency "
                                + late.urgency()
                                + (subject == null ? ", waiting" : ", in development")),
                late.actBy());
    }

    private static OverduePage.Line line(DueRequest due) {
        return new OverduePage.Line(
                due.reference(),
                due.path(),
                Sensitive.of(
                        due.kind()
                                + ": last day "
                                + UkTime.day(due.answerBy())
                                + ", "
                                + due.left().toLowerCase(Locale.ROOT)),
                null);
    }

    private static OverduePage.Line line(EndingBail each) {
        return new OverduePage.Line(
                each.reference(),
                each.path(),
                Sensitive.of(
                        each.person().value()
                                + ": last day "
                                + UkTime.day(each.endsOn())
                                + (each.daysLeft() < 0
                                        ? ", ended"
                                        : ", " + each.daysLeft() + " days left")
                                + ". Next: "
                                + each.next()),
                null);
    }

    private String force(String slug) {
        return forces.named(slug).map(Force::shortName).orElse(slug);
    }
}
