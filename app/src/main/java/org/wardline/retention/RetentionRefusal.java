package org.wardline.retention;

import org.wardline.kernel.Refusal;

/** Why a decision about keeping somebody was not taken. */
public enum RetentionRefusal implements Refusal {
    WHY_MISSING("Say why: the reason stands for good."),
    DECISION_MISSING("Choose whether to keep or to delete."),
    UNTIL_MISSING("Say until which day, after today."),
    UNTIL_TOO_LATE("The review schedule asks for another review before that day."),
    UNDER_HOLD("A legal hold keeps this person. Lift it first, if what it was placed for is over."),
    ALREADY_DECIDED("A deletion is decided already and waits for a second supervisor."),
    DELETION_CONFIRMED("Two supervisors have decided that this person is deleted."),
    NOTHING_TO_CONFIRM("No deletion waits for a second supervisor."),
    DECIDED_BY_YOU("Somebody other than who decided the deletion confirms it."),
    NOT_CLEAR(
            "The clear period has not run out: nobody is deleted before. Where somebody was wrongly suspected, exonerate them first."),
    NO_HOLD("There is no legal hold to lift.");

    private final String sentence;

    RetentionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
