package org.wardline.governance;

import org.wardline.kernel.Refusal;

/** Why a declaration was not taken. */
public enum DeclarationRefusal implements Refusal {
    INTEREST_NOT_SAID("Say what your interest is, in a few words."),
    OWN_NOT_READ("This cannot be read as what you chose. Check the spelling.");

    private final String sentence;

    DeclarationRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
