package org.wardline.safeguarding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records a child known or believed to be at risk.
 *
 * @param recordedIn identifier of the investigation or other case
 * @param label what the child is called in the case, such as Child 1
 * @param ageBand age at the time of risk; null when it was not chosen, which is refused
 * @param ageAtRisk age in years at the time of risk, where it is known
 * @param risk null when it was not chosen, which is refused
 * @param childrensServices local authority or Health and Social Care Trust; null until it is known
 * @param believedAt when the child was first believed to be at risk
 */
public record RecordChild(
        UUID recordedIn,
        String label,
        @Nullable AgeBand ageBand,
        @Nullable Integer ageAtRisk,
        @Nullable Risk risk,
        @Nullable String childrensServices,
        Instant believedAt) {

    /** Tells of a child, so it stays out of logs. */
    @Override
    public String toString() {
        return "RecordChild[" + recordedIn + "]";
    }
}
