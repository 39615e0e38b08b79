package org.wardline.demo;

import static org.wardline.demo.DemoReports.moment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wardline.demo.Decided.Step;
import org.wardline.demo.DemoCase.Ending;

/** Writes down what officers decided about one case, from its first report to its ending. */
final class CaseScript {
    private static final String REFERRALS = "national.referrals";
    private static final String INTELLIGENCE = "national.intelligence";
    private static final String SECOND = "national.second";
    private static final String SUPERVISOR = "national.supervisor";
    private static final String TRANSFERRED_TO = "avon-and-somerset";

    /** Children's services where the demonstration's children live. */
    private static final Map<String, String> SERVICES =
            Map.of(
                    "hampshire",
                    "Southampton City Council",
                    "dorset",
                    "Bournemouth, Christchurch and Poole Council",
                    TRANSFERRED_TO,
                    "Bristol City Council");

    private final List<Decided> decisions = new ArrayList<>();

    private final InventedPerson person;

    private CaseScript(InventedPerson person) {
        this.person = person;
    }

    static List<Decided> write(DemoCase about, List<DemoReport> reports) {
        var script = new CaseScript(reports.getFirst().person());
        script.developed(about, reports);
        return script.decisions;
    }

    private void developed(DemoCase about, List<DemoReport> reports) {
        var first = reports.getFirst();
        add(
                moment(about.start() + 1L, 9),
                REFERRALS,
                Step.DEVELOP,
                about.key(),
                Map.of(
                        "report",
                        Long.toString(first.id()),
                        "why",
                        "Two addresses seen lately, and an account to ask about."));
        for (var i = 1; i < reports.size(); i++) {
            add(
                    reports.get(i).receivedAt().plus(Duration.ofHours(28)),
                    REFERRALS,
                    Step.JUDGE,
                    about.key(),
                    Map.of(
                            "one",
                            Long.toString(first.id()),
                            "other",
                            Long.toString(reports.get(i).id()),
                            "verdict",
                            "SAME",
                            "why",
                            "The identifiers shared are the account holder's own."));
        }
        var known = about.start() + 3L * (about.reports() - 1) + 2;
        var resolved = about.ending() != Ending.UNRESOLVED;
        resolution(about, first, known, resolved);
        if (resolved) {
            intelligence(
                    about,
                    known + 7,
                    reports.stream().mapToInt(report -> report.files().size()).sum());
        }
    }

    private void resolution(DemoCase about, DemoReport first, long day, boolean resolved) {
        for (var event = 0; event < 2; event++) {
            var which =
                    Map.of("report", Long.toString(first.id()), "event", Integer.toString(event));
            add(
                    moment(day, 10 + event),
                    REFERRALS,
                    Step.REQUEST,
                    about.key(),
                    with(which, "reference", "DEMO/CD/" + first.id() % 1000 + "-" + (event + 1)));
            add(moment(day + 2, 10 + event), REFERRALS, Step.AUTHORISE, about.key(), which);
            if (resolved) {
                add(
                        moment(day + 4, 10 + event),
                        REFERRALS,
                        Step.ANSWER,
                        about.key(),
                        with(
                                with(
                                        with(which, "subscriber", person.name()),
                                        "address",
                                        person.street()),
                                "postcode",
                                person.postcode()));
                add(moment(day + 5, 11 + event), SECOND, Step.CHECK_ANSWER, about.key(), which);
            } else {
                add(
                        moment(day + 4, 10 + event),
                        REFERRALS,
                        Step.ANSWER,
                        about.key(),
                        with(which, "none", "yes"));
            }
        }
        if (resolved) {
            add(
                    moment(day + 5, 15),
                    REFERRALS,
                    Step.TIE_ADDRESS,
                    about.key(),
                    Map.of(
                            "tie",
                            "The subscriber's name and date of birth are those given to two of the services."));
        }
    }

    private void intelligence(DemoCase about, long day, int files) {
        var urgent =
                about.children().stream().anyMatch(child -> child.risk().startsWith("IMMEDIATE"));
        add(
                moment(day, 9),
                INTELLIGENCE,
                Step.GRADE,
                about.key(),
                Map.of("grade", urgent ? "VERY_HIGH" : about.registered() ? "HIGH" : "MEDIUM"));
        add(
                moment(day, 10),
                INTELLIGENCE,
                Step.DRAFT,
                about.key(),
                Map.of(
                        "files",
                        Integer.toString(files),
                        "registered",
                        Boolean.toString(about.registered())));
        add(moment(day + 1, 10), SECOND, Step.CHECK_PACKAGE, about.key(), Map.of());
        add(moment(day + 1, 14), SUPERVISOR, Step.APPROVE, about.key(), Map.of());
        add(
                moment(day + 1, 15),
                SUPERVISOR,
                Step.SEND,
                about.key(),
                Map.of("force", about.force()));
        var officer = about.force() + ".officer";
        var supervisor = about.force() + ".supervisor";
        add(moment(day + 2, 8), officer, Step.ACKNOWLEDGE, about.key(), Map.of());
        switch (about.ending()) {
            case RETURNED_ALREADY_HELD ->
                    add(
                            moment(day + 3, 9),
                            supervisor,
                            Step.RETURN,
                            about.key(),
                            Map.of(
                                    "reason",
                                    "ALREADY_HELD",
                                    "why",
                                    "The force has held this information since the autumn."));
            case TRANSFERRED -> {
                add(
                        moment(day + 3, 9),
                        supervisor,
                        Step.TRANSFER,
                        about.key(),
                        Map.of(
                                "force",
                                TRANSFERRED_TO,
                                "why",
                                "The person moved to that force's area in the spring."));
                add(
                        moment(day + 4, 8),
                        TRANSFERRED_TO + ".officer",
                        Step.ACKNOWLEDGE,
                        about.key(),
                        Map.of());
                investigated(about, TRANSFERRED_TO, day + 4);
            }
            case UNRESOLVED,
                    OPEN,
                    INTERVIEWED_NO_FURTHER_ACTION,
                    NO_FURTHER_ACTION,
                    RELEASED,
                    BAILED,
                    CHARGED ->
                    investigated(about, about.force(), day + 3);
        }
    }

    private void investigated(DemoCase about, String force, long day) {
        var officer = force + ".officer";
        add(moment(day, 9), officer, Step.ACCEPT, about.key(), Map.of());
        add(
                moment(day, 10),
                officer,
                Step.INVESTIGATE,
                about.key(),
                Map.of(
                        "name",
                        person.name(),
                        "age",
                        Integer.toString(2026 - person.born().getYear())));
        children(about, force, day);
        if (about.ending() == Ending.OPEN) {
            return;
        }
        add(
                moment(day + 3, 9),
                officer,
                Step.WELFARE_PLAN,
                about.key(),
                Map.of(
                        "plan",
                        "An officer trained for it stays in touch; leaflet handed over; visits at the known dates."));
        add(
                moment(day + 6, 6),
                officer,
                Step.SEARCH_PREMISES,
                about.key(),
                Map.of("premises", Integer.toString(about.premises())));
        if (about.ending() == Ending.INTERVIEWED_NO_FURTHER_ACTION) {
            add(
                    moment(day + 6, 11),
                    officer,
                    Step.INTERVIEW,
                    about.key(),
                    Map.of("offence", about.offence()));
        } else {
            add(
                    moment(day + 6, 7),
                    officer,
                    Step.ARREST,
                    about.key(),
                    Map.of(
                            "offence",
                            about.offence(),
                            "registered",
                            Boolean.toString(about.registered())));
            if (about.ending() == Ending.RELEASED) {
                add(moment(day + 6, 20), officer, Step.RELEASE, about.key(), Map.of());
            } else {
                add(moment(day + 6, 20), officer, Step.BAIL, about.key(), Map.of());
            }
        }
        add(
                moment(day + 30, 12),
                officer,
                Step.EXAMINE_DEVICES,
                about.key(),
                Map.of("devices", Integer.toString(about.devices())));
        switch (about.ending()) {
            case CHARGED ->
                    add(
                            moment(day + 60, 15),
                            officer,
                            Step.CHARGE,
                            about.key(),
                            Map.of("offence", about.offence()));
            case NO_FURTHER_ACTION, INTERVIEWED_NO_FURTHER_ACTION ->
                    add(
                            moment(day + 60, 15),
                            force + ".supervisor",
                            Step.NO_FURTHER_ACTION,
                            about.key(),
                            Map.of(
                                    "outcome",
                                    "15",
                                    "why",
                                    "The evidence does not show who used the account."));
            case UNRESOLVED, RETURNED_ALREADY_HELD, TRANSFERRED, OPEN, RELEASED, BAILED -> {}
        }
    }

    private void children(DemoCase about, String force, long day) {
        var number = 0;
        for (var child : about.children()) {
            number++;
            var which =
                    Map.of(
                            "child", "Child " + number,
                            "services", SERVICES.getOrDefault(force, ""),
                            "reference", "DEMO/CS/" + about.key() + "-" + number);
            add(
                    moment(day, 10 + number),
                    force + ".officer",
                    Step.RECORD_CHILD,
                    about.key(),
                    with(with(which, "risk", child.risk()), "age", Integer.toString(child.age())));
            add(
                    moment(day, 14 + number),
                    force + ".supervisor",
                    Step.TELL_SERVICES,
                    about.key(),
                    which);
            add(
                    moment(day + 7, 10 + number),
                    force + ".supervisor",
                    Step.PROTECT,
                    about.key(),
                    which);
        }
    }

    private static Map<String, String> with(
            Map<String, String> particulars, String name, String value) {
        var more = new java.util.HashMap<>(particulars);
        more.put(name, value);
        return more;
    }

    private void add(Instant at, String by, Step step, String about, Map<String, String> with) {
        decisions.add(new Decided(at, by, step, about, with));
    }
}
