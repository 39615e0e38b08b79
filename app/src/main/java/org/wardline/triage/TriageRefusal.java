package org.wardline.triage;

import org.wardline.kernel.Refusal;

/** Why an urgency or a grade was not recorded. */
public enum TriageRefusal implements Refusal {
    WHY_MISSING("Say why."),
    NOT_LOWER("This is not lower than it stands. Urgency rises by itself when there is reason."),
    NOT_AN_URGENCY("Urgency is a number from 1 to 4."),
    TOOL_MISSING("Name the approved tool and its version."),
    DAY_MISSING("Say on which day the assessment was made."),
    ASSESSED_IN_FUTURE("The assessment cannot be on a day to come."),
    LOWER_GRADE_NEEDS_SUPERVISOR(
            "This grade is lower than the one recorded before. A supervisor may record it, with the reason.");

    private final String sentence;

    TriageRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
