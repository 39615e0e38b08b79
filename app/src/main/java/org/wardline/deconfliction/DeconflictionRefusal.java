package org.wardline.deconfliction;

import org.wardline.kernel.Refusal;

/** Why deconfliction says no. None of it depends on what others have registered. */
enum DeconflictionRefusal implements Refusal {
    NO_KEY("Say what the interest is in: a person, an identifier or an address."),
    NO_CONTACT("Name a desk to ring, and how to reach it."),
    NOT_YOUR_CIRCLE("You can register interests only for a circle that you are in."),
    COVERT_NEEDS_OPERATION("Only an operation's own interest can be covert."),
    NO_REASON("Say why, in a few words."),
    NOT_FROM_HERE("From its present state the match cannot be decided so."),
    NOT_SILENT("The other side sees this match too, so you cannot stay silent: make contact."),
    CONTACT_FIRST("The other side does not know of this match. Make contact before you agree.");

    private final String sentence;

    DeconflictionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
