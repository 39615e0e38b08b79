package org.wardline.governance;

/** What the access policy says. */
public sealed interface PolicyDecision {

    /** It may be done; the rules of the work itself come next. */
    record Permitted() implements PolicyDecision {}

    /**
     * It may not.
     *
     * @param reason for the audit log; the officer is told no more than that it is not there or not open to them
     */
    record Refused(Denial reason) implements PolicyDecision {}
}
