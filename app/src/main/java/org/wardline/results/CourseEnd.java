package org.wardline.results;

/** How far a package came with the force that received it. The first that holds, in this order, is where it stands. */
public enum CourseEnd {
    RECALLED("Recalled by the national agency"),
    RETURNED("Returned"),
    TRANSFERRED("Passed on to another force"),
    ARREST("Led to an arrest"),
    WITH_ANOTHER("Taken into a case whose arrests stand with another package"),
    INTERVIEWED("Somebody was interviewed, not arrested"),
    CLOSED("Closed without an arrest"),
    UNDER_WAY("Under investigation, nobody arrested so far"),
    ACCEPTED("Accepted, no case opened yet"),
    ACKNOWLEDGED("Acknowledged, not yet accepted");

    private final String title;

    CourseEnd(String title) {
        this.title = title;
    }

    /** As shown to people. */
    public String title() {
        return title;
    }
}
