package org.wardline.governance;

import org.wardline.kernel.Refusal;

/** Why somebody was not signed in. One reason only: which part was wrong is nobody's business. */
public enum SignInRefusal implements Refusal {
    NOT_SIGNED_IN(
            "The sign-in name or the password is not right, or the account is locked for a while, or too many attempts from where you are were wrong.");

    private final String sentence;

    SignInRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
