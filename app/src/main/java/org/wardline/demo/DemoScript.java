package org.wardline.demo;

import static org.wardline.demo.DemoReports.moment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.wardline.demo.Decided.Step;

/** Writes down, from the table of cases, what officers decided and when. */
final class DemoScript {
    private static final String REFERRALS = "national.referrals";
    private static final String INTELLIGENCE = "national.intelligence";
    private static final String SUPERVISOR = "national.supervisor";
    private static final String COORDINATOR = "national.coordinator";
    private static final String PRESS = "national.press";

    private final List<Decided> decisions = new ArrayList<>();
    private final DemoReports.Invented invented;

    private DemoScript(DemoReports.Invented invented) {
        this.invented = invented;
    }

    /** Everything that was decided, in order of time. */
    static List<Decided> write(
            List<DemoCase> cases,
            DemoReports.Invented invented,
            List<DemoFolder.Delivery> deliveries) {
        var script = new DemoScript(invented);
        script.operation();
        deliveries.forEach(script::delivery);
        cases.forEach(about ->
                script.decisions.addAll(CaseScript.write(about, script.reports(about.key()))));
        Tables.rows("lantern-others.csv").forEach(script::assessed);
        script.byHand();
        script.announcement();
        script.decisions.sort(Comparator.comparing(Decided::at));
        return List.copyOf(script.decisions);
    }

    private void operation() {
        add(
                moment(-7, 9),
                COORDINATOR,
                Step.OPEN_OPERATION,
                Demonstration.OPERATION,
                Map.of(
                        "name", "Operation Lantern Row",
                        "from", "2026-01-12",
                        "until", "2026-07-10",
                        "forces", "hampshire dorset avon-and-somerset",
                        "announced", Demonstration.ANNOUNCED.toString(),
                        "objective",
                                "Protect children; find and deal with those who put them at risk"));
        for (var officer :
                List.of(
                        SUPERVISOR,
                        INTELLIGENCE,
                        PRESS,
                        "hampshire.supervisor",
                        "dorset.supervisor",
                        "avon-and-somerset.supervisor")) {
            add(
                    moment(-6, 10),
                    COORDINATOR,
                    Step.BRIEF_IN,
                    Demonstration.OPERATION,
                    Map.of("officer", officer));
        }
    }

    private void delivery(DemoFolder.Delivery delivery) {
        add(
                delivery.at(),
                "service.intake",
                Step.RECEIVE,
                delivery.path(),
                Map.of("sender", delivery.sender()));
    }

    private void assessed(Tables.Row row) {
        if (row.get("outcome").isEmpty()) {
            return;
        }
        for (var report : reports(row.get("kind") + "-")) {
            add(
                    report.receivedAt().plus(Duration.ofHours(30)),
                    REFERRALS,
                    Step.DECIDE,
                    Long.toString(report.id()),
                    Map.of("outcome", row.get("outcome"), "why", row.get("why")));
        }
    }

    private List<DemoReport> reports(String about) {
        return invented.reports().stream()
                .filter(report -> report.about().startsWith(about))
                .toList();
    }

    private void byHand() {
        add(
                moment(40, 11),
                REFERRALS,
                Step.ENTER_BY_HAND,
                "public",
                Map.of(
                        "source",
                        "PUBLIC_CONCERN",
                        "sender",
                        "Member of the public",
                        "screen name",
                        "lamplight_walker",
                        "service",
                        "Quillroom",
                        "text",
                        "DEMONSTRATION. A parent rang: an account asked a child to move to another service."));
        add(
                moment(95, 15),
                REFERRALS,
                Step.ENTER_BY_HAND,
                "partner",
                Map.of(
                        "source",
                        "PARTNER_POLICE",
                        "sender",
                        "Partner police desk",
                        "screen name",
                        "hollow_kettle",
                        "service",
                        "Tidebox",
                        "text",
                        "DEMONSTRATION. A partner abroad found this account in an enquiry of its own."));
    }

    private void announcement() {
        add(
                Instant.parse("2026-07-13T09:00:00Z"),
                PRESS,
                Step.DRAFT_ANNOUNCEMENT,
                Demonstration.OPERATION,
                Map.of("as at", "2026-07-10T23:00:00Z"));
        add(
                Instant.parse("2026-07-15T15:00:00Z"),
                COORDINATOR,
                Step.APPROVE_ANNOUNCEMENT,
                Demonstration.OPERATION,
                Map.of());
        add(
                Demonstration.ANNOUNCED.minus(Duration.ofMinutes(5)),
                COORDINATOR,
                Step.END_COVERT_STATUS,
                Demonstration.OPERATION,
                Map.of("why", "The operation is announced today."));
    }

    private void add(Instant at, String by, Step step, String about, Map<String, String> with) {
        decisions.add(new Decided(at, by, step, about, with));
    }
}
