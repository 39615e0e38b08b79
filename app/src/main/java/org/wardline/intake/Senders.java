package org.wardline.intake;

import org.wardline.intake.cybertip.ReadReport;

/** What senders of reports are called. */
final class Senders {
    /** Sender of what nobody named a sender for. */
    static final String UNKNOWN = "unknown sender";

    private static final int LONGEST = 200;

    private Senders() {}

    /** Who sent a report, as it says itself. */
    static String named(ReadReport report) {
        var name = report.espName() == null ? "" : report.espName().strip();
        if (name.isEmpty()) {
            return UNKNOWN;
        }
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
