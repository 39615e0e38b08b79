package org.wardline.governance;

import org.wardline.kernel.Refusal;

/** Why glass was not broken, or a review not written. */
public enum BreakGlassRefusal implements Refusal {
    PURPOSE_NOT_SAID("Say what for in at least three words. Name no person."),
    TOO_LONG("Break-glass lasts from one minute to four hours."),
    NO_SUCH_CIRCLE("Choose the national desk or a force whose circle you are not in."),
    ONE_AT_A_TIME("You are in another circle by break-glass. Leave it first."),
    REVIEW_OVERDUE("An earlier break-glass of yours was not reviewed in time. Ask the auditor."),
    NOTHING_TO_LEAVE("You are in no circle by break-glass: it has ended."),
    CONCLUSION_MISSING("Say what you concluded, in a few words and without a name."),
    NOT_TO_REVIEW("This break-glass is not there, is reviewed already, or is your own.");

    private final String sentence;

    BreakGlassRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
