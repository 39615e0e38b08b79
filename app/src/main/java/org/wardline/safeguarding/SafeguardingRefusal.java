package org.wardline.safeguarding;

import org.wardline.kernel.Refusal;

/** Why something about a child was not recorded. */
enum SafeguardingRefusal implements Refusal {
    LABEL_MISSING("Say what the child is called in the case, such as Child 1."),
    AGE_BAND_MISSING("Choose the child's age at the time of risk."),
    AGE_CONTRADICTS_BAND("The age in years does not lie in the band you chose."),
    AGE_IMPOSSIBLE("An age lies between 0 and 120 years."),
    RISK_MISSING("Choose how grave the risk is."),
    IN_FUTURE("This time has not come yet."),
    SERVICES_MISSING("Say which children's services were told."),
    BY_WHOM_MISSING("Say who did it."),
    ACTION_MISSING("Choose what was done."),
    ALREADY_YOURS(
            "You recorded this child, so the clock is yours. Another safeguarding lead accepts it."),
    ALREADY_ACCEPTED("A safeguarding lead has accepted this child already."),
    REFERENCE_UNKNOWN("No child has this reference. Ask for it again; it looks like C-7K3QX."),
    REFERENCE_IS_OWN("This is the child's own reference. Enter the other force's."),
    REASON_MISSING("Say why."),
    WITHDRAWN("This record has been withdrawn.");

    private final String sentence;

    SafeguardingRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
