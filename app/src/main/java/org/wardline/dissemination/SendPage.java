package org.wardline.dissemination;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Sensitive;

/**
 * What an officer sees before sending a package.
 *
 * @param responsibleForce name of the force that the address lies in
 * @param forces names by slug, to choose from
 * @param addressesMayLeave every address says how it was reached
 * @param matches live interests elsewhere
 * @param sent where the package went before
 * @param typed what the officer has entered so far
 */
public record SendPage(
        PackageId id,
        String reference,
        int version,
        String responsibleForce,
        Map<String, String> forces,
        boolean addressesMayLeave,
        List<Match> matches,
        List<InboxLine> sent,
        List<TelephoneReleases.Told> told,
        Typed typed) {

    /** Somebody else's live interest: whom to ring, nothing of their case. */
    public record Match(String keyKind, String who, Sensitive<String> how, boolean decided) {}

    /** The fields of the form. */
    public record Typed(
            String force,
            String purpose,
            @Nullable String otherForceReason,
            @Nullable String undecidedMatchReason,
            String noOvertBefore) {
        @Override
        public String toString() {
            return "Typed";
        }
    }
}
