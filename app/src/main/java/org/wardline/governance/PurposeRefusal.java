package org.wardline.governance;

import org.wardline.kernel.Refusal;

/** Why what a search is for, or a case is opened for, was not taken. */
public enum PurposeRefusal implements Refusal {
    PURPOSE_MISSING(
            "Say what the search is for: the reference of a case, or the task in at least three words."),
    REASON_MISSING("Choose what you open the case for."),
    TASK_TOO_SHORT("Say the task in at least three words, so that an auditor understands it."),
    TASK_NOT_PLAIN("Say the task in plain words, 200 characters at most."),
    CASE_NOT_SEEN("You see no referral, package or case with this reference. Check it.");

    private final String sentence;

    PurposeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
