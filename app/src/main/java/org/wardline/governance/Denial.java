package org.wardline.governance;

/** Why the access policy says no. Stands in the audit log and is told to nobody else. */
public enum Denial {
    /** Nothing was said about what it is for. */
    NO_PURPOSE,
    /** None of the officer's roles may do it. */
    NOT_THE_ROLE,
    /** The officer is in none of the circles that may see it. */
    NOT_IN_THE_CIRCLE,
    /** It is kept to supervisors. */
    RESTRICTED,
    /** The database shows the officer nothing there: there is none, or it is held by others. */
    NOTHING_SHOWN
}
