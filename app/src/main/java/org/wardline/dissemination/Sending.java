package org.wardline.dissemination;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.intelligence.ApprovedPackage;
import org.wardline.kernel.Refusal;

/**
 * What is known before a package leaves, and whether it may.
 *
 * @param matchesUndecided live interests elsewhere that nobody has decided on
 * @param restricted whether the subject is restricted on request
 * @param faultsOfReason what may not be kept of the reason for going on with it
 * @param circleKnown whether the chosen force has a circle on Wardline
 * @param alreadySent whether this version is with this force already
 */
record Sending(
        ApprovedPackage approved,
        SendPackage command,
        long matchesUndecided,
        boolean restricted,
        List<Refusal> faultsOfReason,
        boolean circleKnown,
        boolean alreadySent) {

    /** Every reason against, so that all can be put right in one go. */
    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (command.purpose().isBlank()) {
            refusals.add(DisseminationRefusal.PURPOSE_MISSING);
        }
        if (!circleKnown) {
            refusals.add(DisseminationRefusal.FORCE_UNKNOWN);
        } else if (!toResponsibleForce() && missing(command.otherForceReason())) {
            refusals.add(DisseminationRefusal.OTHER_FORCE_NEEDS_REASON);
        }
        if (matchesUndecided > 0 && missing(command.undecidedMatchReason())) {
            refusals.add(DisseminationRefusal.MATCH_UNDECIDED);
        }
        var restrictedReason = command.restrictedReason();
        if (restricted && (restrictedReason == null || restrictedReason.value().isBlank())) {
            refusals.add(DisseminationRefusal.RESTRICTED_NEEDS_REASON);
        }
        refusals.addAll(faultsOfReason);
        if (!new SealedCopy(approved.copy()).addressesMayLeave()) {
            refusals.add(DisseminationRefusal.ADDRESS_WITHOUT_WAY);
        }
        if (alreadySent) {
            refusals.add(DisseminationRefusal.ALREADY_SENT);
        }
        return refusals;
    }

    boolean toResponsibleForce() {
        return approved.responsibleForce().equals(command.force());
    }

    static boolean missing(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
