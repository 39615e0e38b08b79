package org.wardline.demo;

import static org.wardline.demo.DemoReports.moment;

import org.wardline.demo.Decided.Step;

/** Writes down how a package that named the wrong household was recalled, and what was put right. */
final class RecallScript {
    private static final String WHY =
            "The provider corrected its answer: the address was another customer's at that time.";

    private RecallScript() {}

    static void write(Script script, DemoCase about, InventedPerson person, long day) {
        var key = about.key();
        var supervisor = about.force() + ".supervisor";
        script.add(moment(day, 9), Desks.SUPERVISOR, Step.RECALL, key, "why", WHY);
        script.add(
                moment(day, 10),
                supervisor,
                Step.ANSWER_RECALL,
                key,
                "acted on",
                "yes",
                "note",
                "The home was searched and its occupant interviewed; nobody was arrested.");
        putRight(script, day, Desks.SUPERVISOR, key, "NATIONAL_SUPERVISOR_ALERTED", "");
        putRight(script, day, supervisor, key, "FORCE_SUPERVISOR_ALERTED", "");
        putRight(
                script,
                day,
                supervisor,
                key,
                "CHILDRENS_SERVICES_TOLD",
                "The duty desk of the council's children's services, DEMO/CS/" + key);
        putRight(
                script,
                day,
                Desks.SUPERVISOR,
                key,
                "ACQUIRER_TOLD",
                "The single point of contact who acquired the data, DEMO/CD/" + key);
        script.add(
                moment(day, 14),
                supervisor,
                Step.NO_FURTHER_ACTION,
                key,
                "outcome",
                "18",
                "why",
                "The occupant has nothing to do with the account.");
        script.add(
                moment(day, 15),
                Desks.SUPERVISOR,
                Step.EXONERATE,
                key,
                "who",
                person.name(),
                "why",
                WHY);
        script.add(
                moment(day + 1, 10),
                supervisor,
                Step.RESTRICT,
                key,
                "why",
                "The record of somebody innocent is kept from all but supervisors.");
    }

    private static void putRight(
            Script script, long day, String by, String key, String kind, String told) {
        script.add(moment(day, 11), by, Step.PUT_RIGHT, key, "kind", kind, "told", told);
    }
}
