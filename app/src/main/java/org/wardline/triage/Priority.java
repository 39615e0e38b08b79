package org.wardline.triage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * In which order and by when.
 *
 * @param urgency 1 (most) to 4; Wardline's own, from stated factors; it is not KIRAT
 * @param reasons each factor with its evidence, in words
 * @param grade the grade an assessor recorded from an approved tool, or null
 * @param actBy the action clock: set by the more urgent of urgency and grade, started once
 */
public record Priority(int urgency, List<String> reasons, @Nullable String grade, Instant actBy) {
    public Priority {
        reasons = List.copyOf(reasons);
    }
}
