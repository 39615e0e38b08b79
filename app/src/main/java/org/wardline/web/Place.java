package org.wardline.web;

import java.util.Arrays;
import java.util.List;
import org.wardline.governance.Action;
import org.wardline.governance.Officer;

/** Where an officer can go from the menu. Each place is open to those whose role may do what it is for. */
enum Place {
    QUEUE(
            "Queue",
            "/queue",
            Action.VIEW_QUEUE,
            "Referrals in order of urgency, with the time left for each."),
    REFERRALS(
            "Referrals",
            "/referrals",
            Action.VIEW_ORIGINAL,
            "What has been received, with its original. Enter a referral by hand here."),
    PACKAGES(
            "Packages",
            "/packages",
            Action.VIEW_PACKAGE,
            "Intelligence packages being drafted, checked, approved and sent."),
    MATCHES(
            "Matches",
            "/matches",
            Action.VIEW_MATCH,
            "Live interests of others that meet your own, and whom to ring."),
    INBOX(
            "Inbox",
            "/inbox",
            Action.VIEW_INBOX,
            "Packages sent to your force, to accept or return."),
    INVESTIGATIONS(
            "Investigations",
            "/investigations",
            Action.VIEW_INVESTIGATION,
            "Your force's cases: enforcement, outcomes and children."),
    CHILDREN(
            "Children",
            "/children",
            Action.VIEW_CHILD,
            "Children at risk, by what is still to be done for them."),
    OPERATIONS(
            "Operations",
            "/operations",
            Action.VIEW_OPERATION,
            "Operations you are briefed in on, and their results."),
    RECALLS(
            "Recalls",
            "/recalls",
            Action.PUT_RIGHT,
            "What was taken back, and what has to be put right."),
    OVERDUE(
            "Overdue",
            "/overdue",
            Action.VIEW_OVERDUE,
            "Every clock that has run out, or is about to."),
    RETENTION(
            "Retention",
            "/retention",
            Action.VIEW_RETENTION,
            "People whose review of how long they are kept falls due."),
    REQUESTS(
            "Requests",
            "/requests",
            Action.VIEW_REQUEST,
            "What people ask about their own data, and by when it is answered."),
    SEARCH(
            "Search",
            "/search",
            Action.SEARCH,
            "Find a record by its reference or an exact identifier."),
    BREAK_GLASS(
            "Break-glass",
            "/break-glass",
            Action.BREAK_GLASS,
            "Enter another circle for a short time. The auditor is alerted."),
    DECLARATIONS(
            "Declarations",
            "/declarations",
            Action.DECLARE_CONFLICT,
            "Conflicts of interest, and what is your own."),
    AUDIT(
            "Audit log",
            "/audit",
            Action.VIEW_AUDIT,
            "Who did what, when and why. Reading it is itself written down."),
    OFFICERS(
            "Officers", "/officers", Action.VIEW_OFFICERS, "Who can sign in. Add an officer here.");

    private final String text;
    private final String href;
    private final Action action;
    private final String why;

    Place(String text, String href, Action action, String why) {
        this.text = text;
        this.href = href;
        this.action = action;
        this.why = why;
    }

    /** The places open to the officer, in the order of the menu. */
    static List<Place> openTo(Officer officer) {
        return Arrays.stream(values()).filter(place -> officer.may(place.action)).toList();
    }

    String text() {
        return text;
    }

    String href() {
        return href;
    }

    /** What the place is for. */
    String why() {
        return why;
    }

    /** Whether a page at this path belongs to the place. */
    boolean holds(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
