package org.wardline.requests;

import org.wardline.kernel.Refusal;

/** Why something was not done about a request. */
public enum RequestRefusal implements Refusal {
    KIND_MISSING("Choose what is asked for."),
    WAY_MISSING("Choose how it came."),
    NAME_MISSING("Say who asks."),
    ASKS_MISSING("Write down what is asked for, in the words of the request."),
    DAY_MISSING("Say on which day, not after today."),
    BEFORE_RECEIPT("That day is before the request was received."),
    HOW_MISSING("Say how the identity was checked."),
    IDENTITY_CHECKED("The identity has been checked already."),
    IDENTITY_NOT_CHECKED("Check who asks before anything is answered."),
    REFERENCE_UNKNOWN("You see no subject or referral with this reference."),
    TIED_ALREADY("This is tied to the request already."),
    OUTCOME_MISSING("Choose how it is answered."),
    TOLD_MISSING("Write what the person is told, in plain English."),
    GROUND_MISSING(
            "Choose the ground on which something is withheld; it must fit the request and the answer."),
    NECESSITY_MISSING("Say why withholding it is necessary and proportionate."),
    NOTHING_WITHHELD("Nothing is withheld by this answer: leave the ground out."),
    NOBODY_TIED("Tie the subject that it is about first."),
    ANSWERED("This request has been answered."),
    NOTHING_PROPOSED("No answer waits for you: somebody else has to propose one."),
    AUTHOR_IS_APPROVER("Somebody other than who proposed the answer gives it."),
    PROPOSED_TODAY(
            "An answer is given on a later day than it was proposed, so that everybody concerned can look at it."),
    ERASURE_NOT_POSSIBLE(
            "Somebody tied to it is under a legal hold, or their deletion is decided already. Look at how long they are kept.");

    private final String sentence;

    RequestRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
