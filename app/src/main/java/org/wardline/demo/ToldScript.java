package org.wardline.demo;

import static org.wardline.demo.DemoReports.moment;

import org.wardline.demo.Decided.Step;

/** Writes down what is told of no single package: phases, two forces after one telephone, an operation that watches. */
final class ToldScript {
    private static final String WATCHING = "still-water";
    private static final String WATCHER = "watch.coordinator";

    /** Of Ofcom's numbers for drama; nobody else in the demonstration has one of this range. */
    private static final String PHONE = "01632 960471";

    private final Script script;

    private ToldScript(Script script) {
        this.script = script;
    }

    /**
     * Goes on writing.
     *
     * @param watched the person that another operation has an interest in
     */
    static void write(Script script, InventedPerson watched) {
        var work = new ToldScript(script);
        work.phases();
        work.twoForces();
        work.silent(watched);
    }

    private void phases() {
        phase(12, "DISSEMINATE");
        phase(35, "ENFORCEMENT");
        phase(182, "ANNOUNCE");
    }

    private void phase(long day, String to) {
        script.add(
                moment(day, 9),
                Desks.COORDINATOR,
                Step.MOVE_PHASE,
                Demonstration.OPERATION,
                "to",
                to);
    }

    /** Kent has a case about a telephone when Sussex opens one: both get a pointer and a desk to ring. */
    private void twoForces() {
        own("kent", 49, "A school told the force of messages from this telephone.");
        own("sussex", 63, "A parent told the force of calls from this telephone.");
        decided(
                "sussex",
                63,
                "CONTACTED",
                "Rang the other desk; they have had a case since March.");
        decided("kent", 64, "CONTACTED", "The other desk rang; both compared what they hold.");
    }

    private void own(String force, long day, String text) {
        script.add(
                moment(day, 10),
                force + ".officer",
                Step.OPEN_OWN,
                "MATCH-" + force,
                "text",
                "DEMONSTRATION. " + text,
                "phone",
                PHONE,
                "desk",
                "The desk's own line");
    }

    private void decided(String force, long day, String to, String why) {
        script.add(
                moment(day, 15),
                force + ".supervisor",
                Step.DECIDE_MATCH,
                "MATCH-" + force,
                "to",
                to,
                "why",
                why);
    }

    /** Its own co-ordinator alone learns that a package is about an account it watches. */
    private void silent(InventedPerson watched) {
        script.add(
                moment(8, 9),
                WATCHER,
                Step.OPEN_OPERATION,
                WATCHING,
                "name",
                "Operation Still Water",
                "from",
                "2026-01-20",
                "until",
                "2026-12-18",
                "forces",
                "thames-valley",
                "objective",
                "Find who runs a group that shares what its members make");
        script.add(
                moment(9, 9),
                WATCHER,
                Step.COVERT_INTEREST,
                WATCHING,
                "kind",
                "EMAIL",
                "value",
                watched.email(),
                "desk",
                "The operation's own line");
        script.add(moment(110, 8), WATCHER, Step.LOOK_FOR_SILENT, WATCHING);
        script.add(
                moment(110, 9),
                WATCHER,
                Step.DECIDE_MATCH,
                WATCHING,
                "of",
                "operation",
                "to",
                "STAYED_SILENT",
                "why",
                "Contact would tell the account's circle that somebody looks.");
    }
}
