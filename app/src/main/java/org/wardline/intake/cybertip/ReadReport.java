package org.wardline.intake.cybertip;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * A report as read, nothing added. The reporter and the company's staff are not in it: they are not mentions.
 *
 * @param feed kind of source: {@link #SUBMISSION} or {@link #EXPORT}
 * @param reportId the CyberTipline number; null in a submission that has none yet
 * @param espName the company that reports, or the platform it names; null when neither is said
 * @param incidentType the sender's own term, as written even when it is not on the published list
 * @param incidentAt in UTC; null when not given, not readable, or written without a zone
 * @param incidentAtRaw the sender's own words for the time
 * @param escalation the reason for urgency; null when it was not asked for, empty when asked without a reason
 * @param flags presence flags such as {@code sextortion} and {@code batched}, and every flag of its files
 * @param narrative what the report says beside people: descriptions, details of the incident, police already told
 * @param incidentIdentifiers identifiers tied to the incident and to nobody in particular, such as a page's address
 * @param files files described in the report itself (export only; a submission describes them in file details)
 * @param mentions people and accounts, in the order of the report
 * @param notes oddities met and accepted; static words and paths, no values about people
 */
public record ReadReport(
        String feed,
        @Nullable String reportId,
        @Nullable String espName,
        @Nullable String incidentType,
        @Nullable Instant incidentAt,
        @Nullable String incidentAtRaw,
        @Nullable Sensitive<String> escalation,
        Set<String> flags,
        List<ReadFact> narrative,
        List<ReadIdentifier> incidentIdentifiers,
        List<ReadFile> files,
        List<ReadMention> mentions,
        List<String> notes) {

    /** Feed: what an online service submits, in XML. */
    public static final String SUBMISSION = "CyberTipline submission";

    /** Feed: what an investigator receives, in JSON. */
    public static final String EXPORT = "CyberTipline law-enforcement export";

    public ReadReport {
        flags = Collections.unmodifiableSet(new LinkedHashSet<>(flags));
        narrative = List.copyOf(narrative);
        incidentIdentifiers = List.copyOf(incidentIdentifiers);
        files = List.copyOf(files);
        mentions = List.copyOf(mentions);
        notes = List.copyOf(notes);
    }
}
