package org.wardline.demo;

import static org.wardline.demo.DemoReports.moment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.wardline.demo.Decided.Step;
import org.wardline.demo.DemoCase.Ending;
import org.wardline.demo.DemoCase.Story;
import org.wardline.reference.PostcodeRoute;
import org.wardline.reference.Postcodes;

/** Writes down what forces decided about one case, from the day a package reached them to its ending. */
final class ForceScript {
    private static final Postcodes POSTCODES = new Postcodes();

    private static final int MORNING = 8;
    private static final int EVENING = 18;
    private static final int NIGHT = 23;

    /** From recording a child until children's services are told: where it cannot wait, and otherwise. */
    private static final Duration AT_ONCE = Duration.ofMinutes(10);

    private static final Duration SAME_DAY = Duration.ofHours(3);

    private static final String SCOTLAND = "police-scotland";

    /** Health and Social Care Trusts by the part of Northern Ireland: postcodes do not tell them. */
    private static final Map<String, String> TRUSTS =
            Map.of(
                    "BT9", "Belfast Health and Social Care Trust",
                    "BT41", "Northern Health and Social Care Trust",
                    "BT48", "Western Health and Social Care Trust",
                    "BT35", "Southern Health and Social Care Trust");

    /** The first day of arrests, by the day of the operation. */
    private static final long FIRST_DAY_OF_ARRESTS = 36;

    /** Before this moment nobody comes to a door, unless a child cannot wait. */
    static final Instant FIRST_ARRESTS = moment(FIRST_DAY_OF_ARRESTS, 6);

    /** Bail granted before this day of the operation runs out before the announcement unless it is extended. */
    private static final long BAIL_RUNS_OUT = 100;

    private static final List<String> WORDS_OF_PLAN =
            List.of(
                    "An officer trained for it stays in touch; leaflet handed over; visits at the known dates.",
                    "A family liaison officer is named; numbers of two helplines handed over; a call on the next day.",
                    "A doctor is told with consent; an officer rings at the known dates.");

    private final Script script;
    private final DemoCase about;
    private final InventedPerson person;
    private final SplittableRandom random;

    private ForceScript(
            Script script, DemoCase about, InventedPerson person, SplittableRandom random) {
        this.script = script;
        this.about = about;
        this.person = person;
        this.random = random;
    }

    /** Goes on writing where the desk has sent the package; after a call, on the same evening. */
    static void write(
            Script script,
            DemoCase about,
            InventedPerson person,
            long day,
            SplittableRandom random) {
        new ForceScript(script, about, person, random).received(day);
    }

    private void received(long day) {
        var first = about.force();
        add(day, told() ? EVENING : MORNING, officer(first), Step.ACKNOWLEDGE);
        switch (about.ending()) {
            case RETURNED_ALREADY_HELD ->
                    add(
                            day + 1,
                            9,
                            supervisor(first),
                            Step.RETURN,
                            "reason",
                            "ALREADY_HELD",
                            "why",
                            "The force has held this information since the autumn.");
            case TRANSFERRED -> {
                add(
                        day + 1,
                        9,
                        supervisor(first),
                        Step.TRANSFER,
                        "force",
                        about.other(),
                        "why",
                        "The person moved to that force's area in the spring.");
                add(day + 2, 8, officer(about.other()), Step.ACKNOWLEDGE);
                investigated(about.other(), day + 2);
            }
            case UNRESOLVED,
                    LEADS_OUT,
                    ANSWERED,
                    DRAFTED,
                    CHECKED,
                    SENT,
                    RECALLED,
                    OPEN,
                    INTERVIEWED_NO_FURTHER_ACTION,
                    NO_FURTHER_ACTION,
                    RELEASED,
                    BAILED,
                    CHARGED ->
                    investigated(first, told() ? day : day + 1);
        }
    }

    private boolean told() {
        return about.tells(Story.TELEPHONE);
    }

    private void investigated(String force, long day) {
        var hour = (told() ? EVENING : MORNING) + 1;
        add(day, hour, officer(force), Step.ACCEPT);
        add(
                day,
                hour + 1,
                officer(force),
                Step.INVESTIGATE,
                "name",
                person.name(),
                "age",
                Integer.toString(2026 - person.born().getYear()));
        children(force, day, hour + 1);
        if (about.ending() == Ending.OPEN) {
            return;
        }
        add(
                told() ? day : day + 2,
                told() ? hour + 2 : 9,
                officer(force),
                Step.WELFARE_PLAN,
                "plan",
                WORDS_OF_PLAN.get(random.nextInt(WORDS_OF_PLAN.size())));
        var calm = day + 4 + random.nextInt(9);
        var visit = visit(force, told() ? day + 1 : calm);
        add(
                visit,
                6,
                officer(force),
                Step.SEARCH_PREMISES,
                "premises",
                Integer.toString(about.premises()));
        if (about.ending() == Ending.RECALLED) {
            add(visit, 11, officer(force), Step.INTERVIEW, "offence", about.offence());
            RecallScript.write(script, about, person, visit + 5);
            return;
        }
        if (about.ending().arrested()) {
            arrested(force, visit);
        } else {
            add(visit, 11, officer(force), Step.INTERVIEW, "offence", about.offence());
        }
        var examined = visit + 18 + random.nextInt(12);
        add(
                examined,
                12,
                officer(force),
                Step.EXAMINE_DEVICES,
                "devices",
                Integer.toString(about.devices()));
        ended(force, examined + 10 + random.nextInt(20));
    }

    /** The day of the visit: not before the first day of arrests, unless a child cannot wait for it. */
    private long visit(String force, long planned) {
        if (planned >= FIRST_DAY_OF_ARRESTS) {
            return planned;
        }
        if (about.children().stream().noneMatch(child -> child.risk().startsWith("IMMEDIATE"))) {
            return FIRST_DAY_OF_ARRESTS;
        }
        add(
                planned - 1,
                told() ? NIGHT : 17,
                supervisor(force),
                Step.ALLOW_EARLY,
                "why",
                "A child at immediate or serious risk lives at the address.");
        return planned;
    }

    private void arrested(String force, long day) {
        add(
                day,
                7,
                officer(force),
                Step.ARREST,
                "offence",
                about.offence(),
                "registered",
                Boolean.toString(about.registered()));
        if (about.ending() == Ending.RELEASED || force.equals(SCOTLAND)) {
            add(day, 20, officer(force), Step.RELEASE);
            return;
        }
        if (force.equals("northern-ireland")) {
            add(
                    day,
                    20,
                    officer(force),
                    Step.BAIL,
                    "step",
                    "NORTHERN_IRELAND_BAIL",
                    "until",
                    DemoReports.FIRST_DAY.plusDays(day + 180).toString());
            return;
        }
        add(day, 20, officer(force), Step.BAIL, "step", "STANDARD_INITIAL");
        if (stillOnBail() && day < BAIL_RUNS_OUT) {
            add(day + 79, 16, officer(force), Step.EXTEND_BAIL, "step", "STANDARD_FIRST_EXTENSION");
        }
    }

    private boolean stillOnBail() {
        return about.ending() == Ending.BAILED || about.ending() == Ending.TRANSFERRED;
    }

    private void ended(String force, long day) {
        switch (about.ending()) {
            case CHARGED ->
                    add(
                            day,
                            15,
                            officer(force),
                            Step.CHARGE,
                            "offence",
                            about.offence(),
                            "way",
                            force.equals(SCOTLAND) ? "REPORTED_TO_PROCURATOR_FISCAL" : "CHARGE");
            case NO_FURTHER_ACTION, INTERVIEWED_NO_FURTHER_ACTION ->
                    add(
                            day,
                            15,
                            supervisor(force),
                            Step.NO_FURTHER_ACTION,
                            "outcome",
                            "15",
                            "why",
                            "The evidence does not show who used the account.");
            case UNRESOLVED,
                    LEADS_OUT,
                    ANSWERED,
                    DRAFTED,
                    CHECKED,
                    SENT,
                    RECALLED,
                    RETURNED_ALREADY_HELD,
                    TRANSFERRED,
                    OPEN,
                    RELEASED,
                    BAILED -> {}
        }
    }

    /** Children that the package tells of: recorded, told of, and taken over by the force's lead. */
    private void children(String force, long day, int from) {
        var services = services();
        var number = 0;
        for (var child : about.children()) {
            number++;
            var which =
                    Map.of(
                            "child", "Child " + number,
                            "services", services,
                            "reference", "DEMO/CS/" + about.key() + "-" + number);
            var hour = number;
            var recorded = moment(day, from).plus(Duration.ofMinutes(20L * number));
            var told = recorded.plus(child.risk().startsWith("IMMEDIATE") ? AT_ONCE : SAME_DAY);
            script.add(
                    recorded,
                    officer(force),
                    Step.RECORD_CHILD,
                    about.key(),
                    which,
                    "risk",
                    child.risk(),
                    "age",
                    Integer.toString(child.age()));
            script.add(told, supervisor(force), Step.TELL_SERVICES, about.key(), which);
            script.add(
                    told.plus(Duration.ofMinutes(5)),
                    supervisor(force),
                    Step.ACCEPT_CHILD,
                    about.key(),
                    which);
            script.add(
                    moment(day + 4 + random.nextInt(6), 10 + hour),
                    supervisor(force),
                    Step.PROTECT,
                    about.key(),
                    which);
        }
        if (about.tells(Story.SAME_CHILD)) {
            sameChild(force, day + 11);
        }
    }

    /** Two safeguarding leads find, on the telephone, that they speak of one child. */
    private void sameChild(String force, long day) {
        add(
                day,
                15,
                supervisor(force),
                Step.SAME_CHILD,
                "child",
                "Child 1",
                "as case",
                about.particulars().getFirst(),
                "as child",
                "Child " + about.particulars().getLast(),
                "why",
                "Both children's services name the same child; the leads compared what they hold by telephone.");
    }

    /** Children's services where the household lives. */
    private String services() {
        var route = POSTCODES.route(person.postcode()).orElseThrow();
        var named = route.childrensServices();
        return named == null ? trust(route) : named;
    }

    private static String trust(PostcodeRoute route) {
        var outcode = route.sector().substring(0, route.sector().indexOf(' '));
        var trust = TRUSTS.get(outcode);
        if (trust == null) {
            throw new IllegalStateException("A sector of the demonstration has no services");
        }
        return trust;
    }

    private void add(long day, int hour, String by, Step step, String... with) {
        script.add(moment(day, hour), by, step, about.key(), with);
    }

    private static String officer(String force) {
        return force + ".officer";
    }

    private static String supervisor(String force) {
        return force + ".supervisor";
    }
}
