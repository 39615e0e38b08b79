package org.wardline.demo;

import static org.wardline.demo.DemoReports.moment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.wardline.demo.Decided.Step;
import org.wardline.demo.DemoCase.Ending;
import org.wardline.demo.DemoCase.Story;

/** Writes down what the national desk decided about one case, from its first report until a force has it. */
final class CaseScript {
    private final Script script = new Script();
    private final DemoCase about;
    private final List<DemoReport> reports;

    /** The first report that can be followed. */
    private final DemoReport first;

    private final InventedPerson person;
    private final Desks desks;
    private final SplittableRandom random;

    private CaseScript(DemoCase about, List<DemoReport> reports) {
        this.about = about;
        this.reports = reports;
        this.first =
                reports.stream()
                        .filter(report -> !report.seen().isEmpty())
                        .findFirst()
                        .orElseThrow();
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
        if (about.tells(Story.TELEPHONE)) {
            atOnce();
            return;
        }
        var known = day(first) + 2;
        if (reports.getFirst().seen().isEmpty()) {
            insufficient(reports.getFirst());
        }
        opened(moment(day(first) + 1, 9));
        for (var report : others()) {
            var later = Math.max(day(report), day(first));
            known = Math.max(known, later + 2);
            judged(report, later);
        }
        resolution(known);
        var resolved = known + 7 + random.nextInt(3);
        switch (about.ending()) {
            case LEADS_OUT, ANSWERED -> {}
            case UNRESOLVED -> nothingMore(resolved);
            case DRAFTED,
                    CHECKED,
                    SENT,
                    RECALLED,
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

    private void opened(Instant at) {
        script.add(
                at,
                desks.referrals(),
                Step.DEVELOP,
                about.key(),
                "report",
                Long.toString(first.id()),
                "why",
                "Two addresses seen lately, and an account to ask about.");
    }

    private List<DemoReport> others() {
        return reports.stream().filter(report -> report.id() != first.id()).toList();
    }

    /**
     * A child is in danger now: everything is asked for and answered on the day of the first report, the supervisor speaks
     * to the force before the package is checked, and it follows in writing. What comes later is joined to it.
     */
    private void atOnce() {
        var day = day(first);
        opened(moment(day, 8));
        for (var event = 0; event < 2; event++) {
            var which = event(event);
            var asked = moment(day, 8).plus(Duration.ofMinutes(10L + 5L * event));
            requested(which, event, asked);
            script.add(
                    asked.plus(Duration.ofMinutes(30)),
                    desks.referrals(),
                    Step.AUTHORISE,
                    about.key(),
                    which);
            answer(which, moment(day, 11 + event), first.seen().get(event).address());
            script.add(
                    moment(day, 11 + event).plus(Duration.ofMinutes(20)),
                    desks.second(),
                    Step.CHECK_ANSWER,
                    about.key(),
                    which);
        }
        tied(moment(day, 13));
        telephoned(day);
        others().forEach(report -> judged(report, day(report)));
    }

    /** Nothing to follow in it, until another report shares its account: then it is open again by itself. */
    private void insufficient(DemoReport report) {
        script.add(
                moment(day(report) + 1, 11),
                desks.referrals(),
                Step.DECIDE,
                Long.toString(report.id()),
                "outcome",
                "INSUFFICIENT",
                "why",
                "No address seen, and the platform says it holds no more.");
    }

    /** The carrier kept nothing by which one of its customers could be told from the others. */
    private void nothingMore(long day) {
        for (var report : reports) {
            script.add(
                    moment(day, 11),
                    desks.referrals(),
                    Step.DECIDE,
                    Long.toString(report.id()),
                    "outcome",
                    "EXPIRED",
                    "why",
                    "Records that would tell one customer of the carrier from another were not kept.");
        }
    }

    private void judged(DemoReport report, long day) {
        script.add(
                moment(day + 1, 10 + random.nextInt(6)),
                desks.referrals(),
                Step.JUDGE,
                about.key(),
                "one",
                Long.toString(first.id()),
                "other",
                Long.toString(report.id()),
                "verdict",
                "SAME",
                "why",
                "The identifiers shared are the account holder's own.");
    }

    private void resolution(long day) {
        for (var event = 0; event < 2; event++) {
            var which = event(event);
            requested(which, event, moment(day, 10 + event));
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
            tied(moment(day + 5, 15));
        }
    }

    private Map<String, String> event(int event) {
        return Map.of("report", Long.toString(first.id()), "event", Integer.toString(event));
    }

    private void requested(Map<String, String> which, int event, Instant at) {
        script.add(
                at,
                desks.referrals(),
                Step.REQUEST,
                about.key(),
                which,
                "reference",
                "DEMO/CD/" + first.id() % 10_000 + "-" + (event + 1));
    }

    private void tied(Instant at) {
        script.add(
                at,
                desks.referrals(),
                Step.TIE_ADDRESS,
                about.key(),
                "tie",
                "The subscriber's name and date of birth are those given to two of the services.");
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
        if (about.tells(Story.WRONG_DIGIT) && event == 0) {
            askedAgain(which, day);
        }
        answer(which, moment(day, 12 + event), first.seen().get(event).address());
        if (about.ending() != Ending.ANSWERED) {
            script.add(
                    moment(day + 1, 11 + event),
                    desks.second(),
                    Step.CHECK_ANSWER,
                    about.key(),
                    which);
        }
    }

    private void answer(Map<String, String> which, Instant at, String repeated) {
        script.add(
                at,
                desks.referrals(),
                Step.ANSWER,
                about.key(),
                which,
                "subscriber",
                person.name(),
                "address",
                person.street(),
                "postcode",
                person.postcode(),
                "repeated",
                repeated);
    }

    /** The holder of the records answered about another address: one digit is wrong, and the second person sees it. */
    private void askedAgain(Map<String, String> which, long day) {
        var asked = first.seen().getFirst().address();
        var wrong = asked.endsWith("9") ? "8" : "9";
        answer(which, moment(day, 9), asked.substring(0, asked.length() - 1) + wrong);
        script.add(
                moment(day, 10),
                desks.second(),
                Step.CHECK_ANSWER,
                about.key(),
                which,
                "refused",
                "The answer repeats an address that was not asked about: its last digit is another.");
        script.add(
                moment(day, 10).plus(Duration.ofMinutes(20)),
                desks.referrals(),
                Step.REQUEST,
                about.key(),
                which,
                "reference",
                "DEMO/CD/" + first.id() % 10_000 + "-1B");
        script.add(moment(day, 11), desks.referrals(), Step.AUTHORISE, about.key(), which);
    }

    private void packaged(long day) {
        drafted(moment(day, 9), moment(day, 10), reports);
        if (about.ending() == Ending.DRAFTED) {
            return;
        }
        script.add(moment(day + 1, 10), desks.second(), Step.CHECK_PACKAGE, about.key());
        if (about.ending() == Ending.CHECKED) {
            return;
        }
        script.add(moment(day + 1, 14), Desks.SUPERVISOR, Step.APPROVE, about.key());
        send(moment(day + 1, 15));
        if (about.ending() != Ending.SENT) {
            ForceScript.write(script, about, person, day + 2, random);
        }
    }

    /**
     * Grades the person and writes the package.
     *
     * @param known the reports that have come by then
     */
    private void drafted(Instant graded, Instant at, List<DemoReport> known) {
        var urgent =
                about.children().stream().anyMatch(child -> child.risk().startsWith("IMMEDIATE"));
        script.add(
                graded,
                desks.intelligence(),
                Step.GRADE,
                about.key(),
                "grade",
                urgent ? "VERY_HIGH" : about.registered() ? "HIGH" : "MEDIUM");
        script.add(
                at,
                desks.intelligence(),
                Step.DRAFT,
                about.key(),
                "files",
                Integer.toString(known.stream().mapToInt(report -> report.files().size()).sum()),
                "registered",
                Boolean.toString(about.registered()));
    }

    private void telephoned(long day) {
        drafted(moment(day, 13), moment(day, 14), List.of(first));
        script.add(
                moment(day, 14).plus(Duration.ofMinutes(20)),
                Desks.SUPERVISOR,
                Step.TELEPHONE,
                about.key(),
                "force",
                about.force(),
                "spoken to",
                "Duty inspector",
                "said",
                "The address, that a child lives there, and that the account wrote of a meeting today.",
                "why now",
                "A meeting with a child is spoken of for tonight.");
        script.add(moment(day, 15), desks.second(), Step.CHECK_PACKAGE, about.key());
        script.add(moment(day, 16), Desks.SUPERVISOR, Step.APPROVE, about.key());
        send(moment(day, 17));
        ForceScript.write(script, about, person, day, random);
    }

    /** Until the first day of arrests, so that no force warns another's suspect, each package names it. */
    private void send(Instant at) {
        var to = Map.of("force", about.force());
        if (at.isBefore(ForceScript.FIRST_ARRESTS)) {
            script.add(
                    at,
                    Desks.SUPERVISOR,
                    Step.SEND,
                    about.key(),
                    to,
                    "no overt action before",
                    ForceScript.FIRST_ARRESTS.toString());
        } else {
            script.add(at, Desks.SUPERVISOR, Step.SEND, about.key(), to);
        }
    }

    private static long day(DemoReport report) {
        return ChronoUnit.DAYS.between(
                DemoReports.FIRST_DAY, LocalDate.ofInstant(report.receivedAt(), ZoneOffset.UTC));
    }
}
