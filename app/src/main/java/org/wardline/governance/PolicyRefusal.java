package org.wardline.governance;

import org.wardline.kernel.Refusal;

/** Refusals that come from the access policy itself. */
public enum PolicyRefusal implements Refusal {
    NOT_PERMITTED("Your role does not allow this. Ask your supervisor who may do it."),
    NOT_YOUR_CIRCLE("Only the side that holds this can do it.");

    private final String sentence;

    PolicyRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
