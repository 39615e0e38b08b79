package org.wardline.investigation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardline.reference.Offence;
import org.wardline.reference.Offences;
import org.wardline.reference.Outcome;
import org.wardline.reference.Outcomes;

/** What somebody may be suspected of or charged with, and how a case may end for them. */
@Component
class SuspectedOffences {
    /** Force's own word where the Home Office's framework does not apply, as in Scotland. */
    static final String NO_FURTHER_ACTION = "NFA";

    private final Offences offences;
    private final Outcomes outcomes;

    SuspectedOffences(Offences offences, Outcomes outcomes) {
        this.offences = offences;
        this.outcomes = outcomes;
    }

    /** Whether it is the code of an offence. */
    boolean known(String code) {
        return offences.find(code).isPresent();
    }

    /** The offence in words, or its code where the list no longer has it. */
    String title(String code) {
        return offences.find(code).map(Offence::title).orElse(code);
    }

    /** Offences to choose from, by code. */
    Map<String, String> choices() {
        var choices = new LinkedHashMap<String, String>();
        choices.put("", "Choose an offence");
        offences.all().forEach(each -> choices.put(each.code(), each.code() + " " + each.title()));
        return choices;
    }

    /** Whether a case may end so for somebody. Charges have a form of their own, and 0 is no outcome. */
    boolean knownOutcome(String code) {
        return endings().containsKey(code);
    }

    /** The outcome in words, or its code where the list no longer has it. */
    String outcomeTitle(String code) {
        return endings().getOrDefault(code, code);
    }

    /** Outcomes to choose from: no further action, then the Home Office's codes but for "not yet" and charges. */
    Map<String, String> endings() {
        var choices = new LinkedHashMap<String, String>();
        choices.put(NO_FURTHER_ACTION, "No further action");
        outcomes.all().stream()
                .filter(each -> !chargedOrNone(each))
                .forEach(each -> choices.put(each.code(), each.code() + " " + each.title()));
        return choices;
    }

    private static boolean chargedOrNone(Outcome outcome) {
        return switch (outcome.code()) {
            case "0", "1", "1A" -> true;
            default -> false;
        };
    }

    /** Whether an outcome means that nothing further is done about the person: codes 9 to 18 and 21, and "NFA". */
    static boolean endsWithoutAction(String code) {
        return switch (code) {
            case NO_FURTHER_ACTION,
                    "9",
                    "10",
                    "11",
                    "12",
                    "13",
                    "14",
                    "15",
                    "16",
                    "17",
                    "18",
                    "21" ->
                    true;
            default -> false;
        };
    }
}
