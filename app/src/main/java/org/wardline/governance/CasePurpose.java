package org.wardline.governance;

import java.time.LocalDate;

/**
 * What an officer opens a case for.
 *
 * @param purpose as the audit log has it
 * @param day in the United Kingdom, on which it was said
 */
public record CasePurpose(String purpose, LocalDate day) {

    /** The officer's own words, so they stay out of logs. */
    @Override
    public String toString() {
        return "CasePurpose";
    }
}
