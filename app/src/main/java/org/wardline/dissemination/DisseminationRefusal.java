package org.wardline.dissemination;

import org.wardline.kernel.Refusal;

/** Why a package was not sent, or a dissemination not taken further. */
enum DisseminationRefusal implements Refusal {
    PACKAGE_NOT_APPROVED("This package is not approved, so it cannot be sent."),
    PURPOSE_MISSING("Say what the force may use the package for."),
    FORCE_UNKNOWN("Choose a force from the list."),
    OTHER_FORCE_NEEDS_REASON(
            "The address lies in another force's area. Choose that force, or say why this one gets it."),
    MATCH_UNDECIDED(
            "Somebody else has a live interest and nobody has decided what to do. Ring the contact shown, or say why it cannot wait."),
    RESTRICTED_NEEDS_REASON(
            "What is kept about this person is restricted on request. Say why it is lawful to go on."),
    ADDRESS_WITHOUT_WAY(
            "An address in the package does not say how it was reached. It cannot leave until it does."),
    ALREADY_SENT("This version has been sent to this force already."),
    SENSITIVE_ITEM_MISSING("One of the sensitive items is not there any more. Look again."),
    INCLUSION_NEEDS_REASON("Say why this recipient needs the sensitive item."),
    INCLUDED_BY_ANOTHER(
            "Somebody other than its author includes a sensitive item. Ask a colleague who is named for it to send."),
    TOO_FEW_STANDARDS(
            "This force has fewer than two professional standards officers on Wardline. Ring the force's professional standards, and ask an administrator for their accounts."),
    APPROVED_SO_SEND("This package is approved. Send it, and ring the force as well."),
    SPOKEN_TO_MISSING("Say who took the call: a post, or a name with it."),
    SAID_MISSING("Write down what was said."),
    WHY_NOW_MISSING("Say why it could not wait for the written package."),
    NOT_IN_THIS_STATE("This cannot be done now. Look at where it stands."),
    NOT_THE_RECIPIENT("Only the force that it was sent to can do this."),
    NOT_THE_SENDER("Only the national desk that sent it can recall it."),
    RETURN_REASON_MISSING("Choose why you return it."),
    SAME_FORCE("It is with this force already. Choose another."),
    REASON_MISSING("Say why."),
    REMEDY_MISSING("Choose what is done. Exonerating and restricting have forms of their own."),
    REMEDY_NOT_YOURS("The other side has to do this. It can see that it is open."),
    REMEDY_DONE("This is not open, or somebody has done it already."),
    TOLD_MISSING("Say who was told, or that nobody had to be and why."),
    OUTCOME_MISSING("Choose what became of it."),
    ACTED_ON_MISSING("Say whether anything was done on it before the recall."),
    ACTED_ON_NEEDS_NOTE("Say what was done on it, so that it can be put right.");

    private final String sentence;

    DisseminationRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
