package org.wardline.intake.cybertip;

import org.jspecify.annotations.Nullable;
import org.wardline.intake.media.Finding;

/** Ends the reading of one file; carries what to hand back instead of a report. Never leaves this package. */
final class CannotRead extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Reading reading;

    private CannotRead(Reading reading) {
        super("The file cannot be read", null, false, false);
        this.reading = reading;
    }

    static CannotRead because(ReadingProblem problem, @Nullable Integer line) {
        return new CannotRead(problem.at(line));
    }

    static CannotRead media(String place, Finding finding) {
        return new CannotRead(new Reading.Media(place, finding.reason()));
    }

    Reading reading() {
        return reading;
    }
}
