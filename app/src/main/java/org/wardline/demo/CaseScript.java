package org.wardline.demo;

import static org.wardline.demo.DemoReports.moment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.wardline.demo.Decided.Step;
import org.wardline.demo.DemoCase.Ending;

/** Writes down what the national desk decided about one case, from its first report until a force has it. */
final class CaseScript {
    private final Script script = new Script();
    private final DemoCase about;
    private final List<DemoReport> reports;
    private final InventedPerson person;
    private final Desks desks;
    private final SplittableRandom random;

    private CaseScript(DemoCase about, List<DemoReport> reports) {
        this.about = about;
        this.reports = reports;
        this.person = reports.getFirst().person();
        this.desks = Desks.of(person.number());
        this.random = new SplittableRandom(about.key().hashCode());
    }

    static List<Decided> write(DemoCase about, List<DemoReport> reports) {
        var work = new CaseScript(about, reports);
        work.developed();
        return work.script.decisions();
    }

    private void developed() {
        var first = reports.getFirst();
        script.add(
                moment(day(first) + 1, 9),
                desks.referrals(),
                Step.DEVELOP,
                about.key(),
                "report",
                Long.toString(first.id()),
                "why",
                "Two addresses seen lately, and an account to ask about.");
        var known = day(first) + 2;
        for (var i = 1; i < reports.size(); i++) {
            var judged = reports.get(i).receivedAt().plus(Duration.ofHours(28));
            known = Math.max(known, day(reports.get(i)) + 2);
            script.add(
                    judged,
                    desks.referrals(),
                    Step.JUDGE,
                    about.key(),
                    "one",
                    Long.toString(first.id()),
                    "other",
                    Long.toString(reports.get(i).id()),
                    "verdict",
                    "SAME",
                    "why",
                    "The identifiers shared are the account holder's own.");
        }
        resolution(first, known);
        var resolved = known + 7 + random.nextInt(3);
        switch (about.ending()) {
            case UNRESOLVED, LEADS_OUT, ANSWERED -> {}
            case DRAFTED,
                    CHECKED,
                    SENT,
                    RETURNED_ALREADY_HELD,
                    TRANSFERRED,
                    OPEN,
                    INTERVIEWED_NO_FURTHER_ACTION,
                    NO_FURTHER_ACTION,
                    RELEASED,
                    BAILED,
                    CHARGED ->
                    packaged(resolved);
        }
    }

    private void resolution(DemoReport first, long day) {
        for (var event = 0; event < 2; event++) {
            var which =
                    Map.of("report", Long.toString(first.id()), "event", Integer.toString(event));
            script.add(
                    moment(day, 10 + event),
                    desks.referrals(),
                    Step.REQUEST,
                    about.key(),
                    which,
                    "reference",
                    "DEMO/CD/" + first.id() % 10_000 + "-" + (event + 1));
            script.add(
                    moment(day + 2, 10 + event),
                    desks.referrals(),
                    Step.AUTHORISE,
                    about.key(),
                    which);
            if (about.ending() == Ending.LEADS_OUT) {
                continue;
            }
            answered(which, day + 4, event);
        }
        if (about.ending() != Ending.UNRESOLVED
                && about.ending() != Ending.LEADS_OUT
                && about.ending() != Ending.ANSWERED) {
            script.add(
                    moment(day + 5, 15),
                    desks.referrals(),
                    Step.TIE_ADDRESS,
                    about.key(),
                    "tie",
                    "The subscriber's name and date of birth are those given to two of the services.");
        }
    }

    private void answered(Map<String, String> which, long day, int event) {
        if (about.ending() == Ending.UNRESOLVED) {
            script.add(
                    moment(day, 10 + event),
                    desks.referrals(),
                    Step.ANSWER,
                    about.key(),
                    which,
                    "none",
                    "yes");
            return;
        }
        script.add(
                moment(day, 10 + event),
                desks.referrals(),
                Step.ANSWER,
                about.key(),
                which,
                "subscriber",
                person.name(),
                "address",
                person.street(),
                "postcode",
                person.postcode());
        if (about.ending() != Ending.ANSWERED) {
            script.add(
                    moment(day + 1, 11 + event),
                    desks.second(),
                    Step.CHECK_ANSWER,
                    about.key(),
                    which);
        }
    }

    private void packaged(long day) {
        var urgent =
                about.children().stream().anyMatch(child -> child.risk().startsWith("IMMEDIATE"));
        script.add(
                moment(day, 9),
                desks.intelligence(),
                Step.GRADE,
                about.key(),
                "grade",
                urgent ? "VERY_HIGH" : about.registered() ? "HIGH" : "MEDIUM");
        script.add(
                moment(day, 10),
                desks.intelligence(),
                Step.DRAFT,
                about.key(),
                "files",
                Integer.toString(reports.stream().mapToInt(report -> report.files().size()).sum()),
                "registered",
                Boolean.toString(about.registered()));
        if (about.ending() == Ending.DRAFTED) {
            return;
        }
        script.add(moment(day + 1, 10), desks.second(), Step.CHECK_PACKAGE, about.key());
        if (about.ending() == Ending.CHECKED) {
            return;
        }
        script.add(moment(day + 1, 14), Desks.SUPERVISOR, Step.APPROVE, about.key());
        script.add(
                moment(day + 1, 15),
                Desks.SUPERVISOR,
                Step.SEND,
                about.key(),
                "force",
                about.force());
        if (about.ending() != Ending.SENT) {
            ForceScript.write(script, about, person, day + 2, random);
        }
    }

    private static long day(DemoReport report) {
        return ChronoUnit.DAYS.between(
                DemoReports.FIRST_DAY, LocalDate.ofInstant(report.receivedAt(), ZoneOffset.UTC));
    }
}
