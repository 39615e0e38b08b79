package org.wardline.intake;

import org.wardline.kernel.Refusal;

/** Why intake says no. */
enum IntakeRefusal implements Refusal {
    NO_REASON("Say why, in a few words: whoever reads this later must understand the decision."),
    NOT_FROM_HERE(
            "This referral cannot go from its present outcome to that one. Open it again first."),
    NOT_AT_THE_DESK("Referrals are received for the national desk, and you are not in its circle."),
    NOTHING_TO_FOLLOW(
            "Give at least one thing to follow: a name, a contact, an account, a place or what was said."),
    NO_SENDER("Say who passed this on: the partner force, or how the public concern reached you."),
    NO_SERVICE("Say at which service the screen name is used."),
    TOO_LONG("One of the fields is too long. Shorten it, and attach nothing."),
    NOT_TEXT(
            "Imagery and files cannot be entered here. Write what was said, without pasted content."),
    ENTERED_ALREADY(
            "Exactly this has been entered already. Search for it before you enter it again.");

    private final String sentence;

    IntakeRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
