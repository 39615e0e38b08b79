package org.wardline.operations;

import org.wardline.kernel.Refusal;

/** Why a command about an operation was refused. */
public enum OperationRefusal implements Refusal {
    SHORT_NAME_NOT_PLAIN(
            "A short name has 2 to 40 lower-case letters, digits and hyphens, and begins with a letter."),
    NAME_OR_OBJECTIVES_MISSING("Give the operation a name and say what it is for."),
    ENDS_BEFORE_IT_BEGINS("The last day is before the first. Check both."),
    DAY_NOT_READ(
            "A day or moment cannot be read. Write days as 2026-01-31 and the moment as 2026-07-16T09:00."),
    FORCE_UNKNOWN("Name at least one force, each by the list."),
    ALREADY_OPEN("Your circle has an operation of this short name. Choose another."),
    OFFICER_UNKNOWN("There is no active officer with this sign-in name. Check the spelling."),
    ADMINISTRATOR_SEES_NO_CASE(
            "An administrator is not briefed in. Name somebody who works cases."),
    PHASE_NOT_NEXT("An operation cannot go to this phase from where it is."),
    ALREADY_RELEASED(
            "The embargo has lifted and the operation is announced. What was released cannot be held back again."),
    ALREADY_OVERT("Covert status has ended already."),
    REASON_MISSING("Say why: the reason stays on record.");

    private final String sentence;

    OperationRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
