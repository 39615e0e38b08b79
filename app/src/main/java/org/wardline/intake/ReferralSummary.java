package org.wardline.intake;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.kernel.Sensitive;

/**
 * A referral as other modules need it.
 *
 * @param reference short reference that people say on the telephone; random, so that it counts nothing
 * @param feed kind of source
 * @param reportId the sender's own number, or null
 * @param incidentType the sender's own term, or null
 * @param incidentAt when, in UTC, or null when not given or not readable
 * @param escalation the sender's reason for urgency; null when the sender did not ask for it
 * @param flags presence flags of the report and its files, such as {@code sextortion}, {@code viral}, {@code infant}
 * @param fileCount files described
 * @param version for optimistic locking
 */
public record ReferralSummary(
        ReferralId id,
        String reference,
        GroupId heldBy,
        String feed,
        String sender,
        @Nullable String reportId,
        Instant receivedAt,
        @Nullable String incidentType,
        @Nullable Instant incidentAt,
        @Nullable Sensitive<String> escalation,
        Set<String> flags,
        List<String> industryClassifications,
        int fileCount,
        ReferralOutcome outcome,
        int version) {
    public ReferralSummary {
        flags = Set.copyOf(flags);
        industryClassifications = List.copyOf(industryClassifications);
    }
}
