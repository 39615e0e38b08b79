package org.wardline.intelligence;

import org.wardline.kernel.Refusal;

/** Why a package command is refused. */
enum PackageRefusal implements Refusal {
    SUBJECT_UNKNOWN("There is no such subject that you may see."),
    PACKAGE_EXISTS("This subject has a package already. Open it, or make a new version of it."),
    RESTRICTED_NEEDS_REASON(
            "What is kept about this person is restricted on request. Say why it is lawful to go on."),
    OPEN_VERSION_EXISTS("A new version is being written already. Open that one."),
    NOT_A_DRAFT("Only a draft can be changed. Send it back, or make a new version."),
    NOT_CHECKED("Somebody must check its quality before it is approved."),
    NOT_FROM_HERE("This cannot be done in the package's present state."),
    CHECKER_IS_AUTHOR("You wrote in this package, so somebody else must check it."),
    APPROVER_IS_AUTHOR("You wrote in this package, so somebody else must approve it."),
    QUALITY_NOT_CONFIRMED(
            "Confirm that it is accurate, complete, reliable and up to date, or send it back."),
    NO_REASON("Say why, in a few words."),
    STATEMENT_MISSING("Write the statement."),
    SOURCE_MISSING("Say where it comes from."),
    CONDITIONS_MISSING("Handling code C needs its conditions."),
    CONDITIONS_WITHOUT_C("Conditions belong to handling code C. Choose C, or leave them out."),
    TOO_LONG("One of the fields is too long. Shorten it."),
    NOT_TEXT("Imagery and files cannot be entered here. Write plain words."),
    ABOVE_CEILING("Nothing marked above OFFICIAL-SENSITIVE may be entered here."),
    INTERCEPT_OR_COVERT_SOURCE(
            "Intercept product and covert sources may not be named here. Leave the item out."),
    ITEM_UNKNOWN("That item is not in this draft."),
    RESULT_MISSING("Say on which day the check was done and what it found."),
    CHECK_IN_FUTURE("The day of the check lies in the future."),
    REFERENCE_MISSING("Give the reference of the record that was found."),
    WHY_NOT_MISSING("Say why the check was not done."),
    AMOUNT_NEGATIVE("Give the number of files as a whole number, nought or more."),
    ADDRESS_NOT_REACHED("This address has not been reached for the subject. Resolve it first."),
    ADDRESS_MAY_NOT_LEAVE(
            "This address was not reached in a way that lets it leave: two checked events, a supervisor's exception or"
                    + " a register, and what ties the person to it."),
    ADDRESS_HERE("This address is in the package already."),
    FORCE_UNKNOWN("There is no such force."),
    FORCE_MISSING(
            "The responsible force is not known. Add an address, or name the force and say why."),
    NO_ITEM("Add at least one item."),
    CHECKS_MISSING("Record every mandatory check as done, or say why it was not."),
    ACTION_MISSING("Say what the receiving force is asked to do."),
    PRIORITY_MISSING("The subject has no priority yet. Triage its referrals first.");

    private final String sentence;

    PackageRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
