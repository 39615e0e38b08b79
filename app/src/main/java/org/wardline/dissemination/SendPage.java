package org.wardline.dissemination;

import java.util.List;
import java.util.Map;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.RestrictedSubjects;

/**
 * What an officer sees before sending a package.
 *
 * @param responsibleForce name of the force that the address lies in
 * @param forces names by slug, to choose from
 * @param addressesMayLeave every address says how it was reached
 * @param restricted restrictions on request that bind the subject
 * @param matches live interests elsewhere
 * @param sent where the package went before
 * @param sensitive sensitive items that the sender is named for, and may include for this recipient
 * @param typed what the officer has entered so far
 */
public record SendPage(
        PackageId id,
        String reference,
        int version,
        String responsibleForce,
        Map<String, String> forces,
        boolean addressesMayLeave,
        List<RestrictedSubjects.Restriction> restricted,
        List<Match> matches,
        List<InboxLine> sent,
        List<TelephoneReleases.Told> told,
        List<Offered> sensitive,
        Typed typed) {

    /** Somebody else's live interest: whom to ring, nothing of their case. */
    public record Match(String keyKind, String who, Sensitive<String> how, boolean decided) {}

    /** A sensitive item that may go with it. */
    public record Offered(String id, String title, Sensitive<String> statement) {}

    /** The fields of the form; empty where nothing was entered. */
    public record Typed(
            String force,
            String purpose,
            String otherForceReason,
            String undecidedMatchReason,
            String noOvertBefore,
            String restrictedReason,
            boolean forStandards,
            String includeWhy,
            String keptTo) {

        /** From a form as it was sent. */
        static Typed of(Map<String, String> fields) {
            return new Typed(
                    fields.getOrDefault("force", ""),
                    fields.getOrDefault("purpose", ""),
                    fields.getOrDefault("otherForceReason", ""),
                    fields.getOrDefault("undecidedMatchReason", ""),
                    fields.getOrDefault("noOvertBefore", ""),
                    fields.getOrDefault("restrictedReason", ""),
                    fields.containsKey("forStandards"),
                    fields.getOrDefault("includeWhy", ""),
                    fields.getOrDefault("keptTo", ""));
        }

        @Override
        public String toString() {
            return "Typed";
        }
    }
}
