package org.wardline.resolution;

import org.wardline.kernel.Refusal;

/** Why something about a lead or an address was not done. */
public enum ResolutionRefusal implements Refusal {
    NOT_A_NETWORK_EVENT(
            "Only a network address with a readable time can be resolved. Choose another identifier."),
    ALREADY_OPEN("This event is being followed this way already. Open that lead."),
    RECORDS_EXPIRED(
            "Records of this event are past the longest time they are kept. Record the lead as expired."),
    NOT_YET_EXPIRED(
            "Records of this event may still be there. A lead expires only when its time has run out."),
    NOT_FROM_HERE("The lead stands elsewhere by now. Look at it again."),
    AUTHORITY_MISSING("Say under which power it is asked, with its reference."),
    WHY_MISSING("Say why."),
    ANSWER_INCOMPLETE(
            "Record the subscriber, the address, the postcode, and the network address and time that the answer repeats."),
    CHECKER_ASKED("You asked for this. Somebody else must check it."),
    CHECKER_ANSWERED("You recorded this answer. Somebody else must check it."),
    ANSWER_IS_ABOUT_ANOTHER_ADDRESS(
            "The answer repeats another network address than was asked about. Send it back to be asked again."),
    NOT_CHECKED(
            "This subject has no lead here whose answer a second person confirmed. Have it checked first."),
    TIE_MISSING("Say what ties this person, and not another occupant, to the address."),
    REGISTER_INCOMPLETE("Record the register, the occupant, the address and the postcode."),
    REGISTER_IN_FUTURE("The register cannot have been looked up on a day to come.");

    private final String sentence;

    ResolutionRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
