package org.wardline.investigation;

import java.util.List;

/**
 * A supervisor keeps a case to named officers, themselves among them.
 *
 * @param officers sign-in names of the others
 * @param version of the case that the officer has read
 */
public record RestrictCase(
        InvestigationId investigation, List<String> officers, String why, int version) {
    public RestrictCase {
        officers = List.copyOf(officers);
    }

    /** Tells of a case, so it stays out of logs. */
    @Override
    public String toString() {
        return "RestrictCase[" + investigation.value() + "]";
    }
}
