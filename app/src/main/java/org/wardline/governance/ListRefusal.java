package org.wardline.governance;

import org.wardline.kernel.Refusal;

/** Why officers are not put on a list, or taken off it. */
public enum ListRefusal implements Refusal {
    OFFICER_NOT_KNOWN("Check the sign-in names: one of them is not there, or may see no case."),
    LIST_NEEDS_TWO(
            "Two at least must be on the list, one of them a supervisor or of professional standards."),
    DESK_LIST_NEEDS_TWO("Two at least must be on the list, one of them a national supervisor."),
    KEPT_BY_SOMEBODY("Somebody keeps this list. There is nobody to name."),
    NOT_TO_BE_NAMED(
            "Name professional standards officers of the force, or supervisors of the national desk, and not yourself. Where the list belongs to an operation, they must be in it.");

    private final String sentence;

    ListRefusal(String sentence) {
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
