package org.wardline.triage;

import java.time.Instant;
import java.util.List;

/**
 * Why a referral stands where it stands.
 *
 * @param mayLower whether the officer may put it lower
 * @param mayGrade whether the officer may record a grade; only of a subject
 */
public record UrgencyPage(QueuePage.Row row, List<Past> past, boolean mayLower, boolean mayGrade) {
    public UrgencyPage {
        past = List.copyOf(past);
    }

    /** An earlier assessment, and what it changed. */
    public record Past(Instant at, int urgency, int points, String changed) {}
}
