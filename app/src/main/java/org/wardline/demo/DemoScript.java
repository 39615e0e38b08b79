package org.wardline.demo;

import static org.wardline.demo.DemoReports.moment;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.wardline.demo.Decided.Step;
import org.wardline.reference.Force;
import org.wardline.reference.Forces;

/** Writes down, from the tables, what officers decided and when. */
final class DemoScript {
    private static final long SEED = 20_260_710;

    /** Of so many referrals that a force receives itself, one is worked on. */
    private static final int WORKED_ON = 3;

    private final Script script = new Script();
    private final List<DemoReport> reports;
    private final List<Force> forces = new Forces().all();
    private final SplittableRandom random = new SplittableRandom(SEED);

    private DemoScript(List<DemoReport> reports) {
        this.reports = reports;
    }

    /** Everything that was decided, in order of time; of one moment, in the order in which it was written. */
    static List<Decided> write(
            Plan plan, List<DemoReport> reports, List<DemoFolder.Delivery> deliveries) {
        var work = new DemoScript(reports);
        work.operation();
        deliveries.forEach(work::delivery);
        plan.others().forEach(work::assessed);
        work.byHand(plan.byHand());
        plan.own().forEach(work::ownReferrals);
        work.told(plan.cases());
        work.announcement();
        var all = new ArrayList<>(work.script.decisions());
        var ofCases = reports.stream().collect(Collectors.groupingBy(DemoReport::about));
        for (var about : plan.cases()) {
            all.addAll(CaseScript.write(about, ofCases.getOrDefault(about.key(), List.of())));
        }
        all.sort(Comparator.comparing(Decided::at));
        return List.copyOf(all);
    }

    private void operation() {
        script.add(
                moment(-7, 9),
                Desks.COORDINATOR,
                Step.OPEN_OPERATION,
                Demonstration.OPERATION,
                "name",
                "Operation Lantern Row",
                "from",
                "2026-01-12",
                "until",
                "2026-07-10",
                "forces",
                forces.stream().map(Force::slug).collect(Collectors.joining(" ")),
                "announced",
                Demonstration.ANNOUNCED.toString(),
                "objective",
                "Protect children; find and deal with those who put them at risk");
        briefIn(Desks.SUPERVISOR);
        Desks.INTELLIGENCE.forEach(this::briefIn);
        briefIn(Desks.PRESS);
        forces.forEach(force -> briefIn(force.slug() + ".supervisor"));
    }

    private void briefIn(String officer) {
        script.add(
                moment(-6, 10),
                Desks.COORDINATOR,
                Step.BRIEF_IN,
                Demonstration.OPERATION,
                "officer",
                officer);
    }

    private void delivery(DemoFolder.Delivery delivery) {
        script.add(
                delivery.at(),
                Desks.INTAKE,
                Step.RECEIVE,
                delivery.path(),
                "sender",
                delivery.sender());
    }

    private void assessed(Tables.Row row) {
        if (row.get("outcome").isEmpty()) {
            return;
        }
        var kind = row.get("kind") + "-";
        for (var report : reports) {
            if (report.about().startsWith(kind)) {
                script.add(
                        workingHour(report),
                        Desks.of(report.person().number()).referrals(),
                        Step.DECIDE,
                        Long.toString(report.id()),
                        "outcome",
                        row.get("outcome"),
                        "why",
                        row.get("why"));
            }
        }
    }

    /** An hour of work, one to three days after it came. */
    private Instant workingHour(DemoReport report) {
        return report.receivedAt()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(Duration.ofDays(1L + random.nextInt(3)))
                .plus(Duration.ofMinutes(9 * 60L + random.nextInt(8 * 60)));
    }

    private void byHand(List<Tables.Row> rows) {
        var number = 0;
        for (var row : rows) {
            number++;
            var day = Long.parseLong(row.get("day"));
            var about = "by-hand-" + number;
            script.add(
                    moment(day, 11),
                    Desks.of(number).referrals(),
                    Step.ENTER_BY_HAND,
                    about,
                    "source",
                    row.get("source"),
                    "sender",
                    row.get("sender"),
                    "screen name",
                    row.get("screen name"),
                    "service",
                    row.get("service"),
                    "text",
                    "DEMONSTRATION. " + row.get("text"));
            if (!row.get("outcome").isEmpty()) {
                script.add(
                        moment(day + 2, 15),
                        Desks.of(number).referrals(),
                        Step.DECIDE,
                        about,
                        "outcome",
                        row.get("outcome"),
                        "why",
                        row.get("why"));
            }
        }
    }

    /** What forces received themselves, from schools, neighbours and their own officers: most is screened out. */
    private void ownReferrals(Tables.Row row) {
        var force = row.get("force");
        var texts = Tables.lines("own-referrals.txt");
        var reasons = Tables.lines("own-reasons.txt");
        for (var i = 1; i <= Integer.parseInt(row.get("referrals")); i++) {
            var day = random.nextInt(178);
            var about = "OWN-" + force + "-" + i;
            script.add(
                    moment(day, 9 + random.nextInt(8)),
                    force + ".officer",
                    Step.OPEN_OWN,
                    about,
                    "text",
                    "DEMONSTRATION. " + texts.get(random.nextInt(texts.size())));
            var looked = moment(day + 1L + random.nextInt(4), 10 + random.nextInt(6));
            if (i % WORKED_ON == 0) {
                script.add(
                        looked,
                        force + ".officer",
                        Step.RECORD_REPORTED,
                        about,
                        "who",
                        "Person 1, not yet identified");
            } else {
                script.add(
                        looked,
                        force + ".officer",
                        Step.SCREEN_OUT,
                        about,
                        "why",
                        reasons.get(random.nextInt(reasons.size())));
            }
        }
    }

    private void told(List<DemoCase> cases) {
        for (var about : cases) {
            if (about.tells(DemoCase.Story.WATCHED)) {
                reports.stream()
                        .filter(report -> report.about().equals(about.key()))
                        .findFirst()
                        .ifPresent(report -> ToldScript.write(script, report.person()));
            }
        }
    }

    private void announcement() {
        script.add(
                Instant.parse("2026-07-13T09:00:00Z"),
                Desks.PRESS,
                Step.DRAFT_ANNOUNCEMENT,
                Demonstration.OPERATION,
                "as at",
                "2026-07-10T23:00:00Z");
        script.add(
                Instant.parse("2026-07-15T15:00:00Z"),
                Desks.COORDINATOR,
                Step.APPROVE_ANNOUNCEMENT,
                Demonstration.OPERATION);
        script.add(
                Demonstration.ANNOUNCED.minus(Duration.ofMinutes(5)),
                Desks.COORDINATOR,
                Step.END_COVERT_STATUS,
                Demonstration.OPERATION,
                "why",
                "The operation is announced today.");
    }
}
