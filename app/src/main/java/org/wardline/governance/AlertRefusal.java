package org.wardline.governance;

import org.wardline.kernel.Refusal;

/** Why a review was not written. */
public enum AlertRefusal implements Refusal {
    CONCLUSION_MISSING("Say what you concluded, in a few words and without a name."),
    NOT_TO_REVIEW("This alert is not there, is reviewed already, or is not yours to review.");

    private final String sentence;

    AlertRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
