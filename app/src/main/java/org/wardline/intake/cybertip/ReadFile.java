package org.wardline.intake.cybertip;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * A file as a report describes it. The file itself never comes here.
 *
 * @param fileId the CyberTipline's name for it
 * @param fileName name given to the CyberTipline
 * @param originalFileName name when the user uploaded it
 * @param uploadedAt when it reached the service, in UTC; null when not readable or without a zone
 * @param uploadedAtRaw the sender's own words for that time
 * @param viewedByEsp whether a human of the company looked at it; null when not said, which is not the same as no
 * @param exifViewedByEsp whether a human of the company looked at its embedded details; null when not said
 * @param publiclyAvailable null when not said
 * @param industryClassification the sender's category, as written
 * @param relevance {@code Reported} or {@code Supplemental Reported}, as written; null when not said
 * @param flags presence flags such as {@code viral}, {@code infant}, {@code generativeAi}
 * @param hashes as labelled by the sender and as their length shows
 * @param details everything else, such as location and embedded details as display text
 */
public record ReadFile(
        @Nullable String fileId,
        @Nullable Sensitive<String> fileName,
        @Nullable Sensitive<String> originalFileName,
        @Nullable Instant uploadedAt,
        @Nullable String uploadedAtRaw,
        @Nullable Boolean viewedByEsp,
        @Nullable Boolean exifViewedByEsp,
        @Nullable Boolean publiclyAvailable,
        @Nullable String industryClassification,
        @Nullable String relevance,
        Set<String> flags,
        List<TypedHash> hashes,
        List<ReadFact> details) {
    public ReadFile {
        flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        hashes = List.copyOf(hashes);
        details = List.copyOf(details);
    }
}
