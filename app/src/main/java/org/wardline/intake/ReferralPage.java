package org.wardline.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.intake.cybertip.ReadFact;
import org.wardline.intake.cybertip.TypedHash;
import org.wardline.kernel.Sensitive;

/**
 * A referral with everything that was read in it, for its page.
 *
 * @param ukTerm what the sender's term is called here; null when there is no such term
 * @param sourceOf where in the original each of the report's own fields stands, by field
 * @param outcomes what the officer may decide now, by name
 * @param typedWhy the reason of a decision that was refused
 * @param typedOutcome the outcome of a decision that was refused
 */
public record ReferralPage(
        ReferralSummary referral,
        String outcome,
        String receivedBy,
        @Nullable String ukTerm,
        @Nullable String incidentAtRaw,
        List<String> notes,
        int reportVersion,
        Map<String, String> sourceOf,
        List<ReadFact> facts,
        List<HeldIdentifier> incidentIdentifiers,
        List<Person> people,
        List<File> files,
        List<Version> versions,
        List<Decided> decisions,
        Map<String, String> outcomes,
        @Nullable Sensitive<String> typedWhy,
        @Nullable String typedOutcome) {

    /** A mention and what is said of it. */
    public record Person(HeldMention mention, String role, List<ReadFact> facts) {}

    /** A file, as facts: never its content. */
    public record File(
            UUID original,
            @Nullable String fileId,
            int fileVersion,
            @Nullable Sensitive<String> fileName,
            @Nullable Sensitive<String> originalFileName,
            @Nullable String uploadedAt,
            String viewed,
            @Nullable String classification,
            @Nullable String relevance,
            List<String> flags,
            List<TypedHash> hashes,
            List<ReadFact> facts,
            List<String> notes) {}

    /** A version of the report. */
    public record Version(
            ReferralId id,
            String reference,
            int number,
            Instant receivedAt,
            String outcome,
            boolean shown) {}

    /** A decision about the referral. */
    public record Decided(
            String from,
            String to,
            String by,
            Instant at,
            boolean automatic,
            Sensitive<String> why) {

        /** Names an officer. */
        @Override
        public String toString() {
            return "Decided[" + to + "]";
        }
    }

    /** What kind an identifier is, in words. */
    public static String kind(HeldIdentifier identifier) {
        return Terms.title(identifier.kind());
    }

    /** The identifiers as read best: hashes of files, which are many and say little to a reader, last. */
    public static List<HeldIdentifier> inOrder(List<HeldIdentifier> identifiers) {
        return identifiers.stream()
                .sorted(Comparator.comparing(held -> held.kind() == IdentifierKind.FILE_HASH))
                .toList();
    }

    /** The same page with a decision that was refused still in its form. */
    ReferralPage with(String typedOutcome, String typedWhy) {
        return new ReferralPage(
                referral,
                outcome,
                receivedBy,
                ukTerm,
                incidentAtRaw,
                notes,
                reportVersion,
                sourceOf,
                facts,
                incidentIdentifiers,
                people,
                files,
                versions,
                decisions,
                outcomes,
                Sensitive.of(typedWhy),
                typedOutcome);
    }

    /** Everything on it is about somebody. */
    @Override
    public String toString() {
        return "ReferralPage[" + referral.id().value() + "]";
    }
}
