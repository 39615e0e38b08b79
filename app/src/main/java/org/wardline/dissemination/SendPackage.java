package org.wardline.dissemination;

import org.jspecify.annotations.Nullable;
import org.wardline.intelligence.PackageId;

/**
 * Sends an approved package to a force.
 *
 * @param ofPackage which package
 * @param force slug of the recipient
 * @param purpose what the recipient may use it for
 * @param version the package version that the officer has read
 * @param otherForceReason why it goes to a force other than the responsible one; null where it goes to that one
 * @param undecidedMatchReason why it goes although a match with somebody's interest is undecided, or null
 */
public record SendPackage(
        PackageId ofPackage,
        String force,
        String purpose,
        int version,
        @Nullable String otherForceReason,
        @Nullable String undecidedMatchReason) {

    /** Sends it to the responsible force, with no match undecided. */
    public SendPackage(PackageId ofPackage, String force, String purpose, int version) {
        this(ofPackage, force, purpose, version, null, null);
    }

    @Override
    public String toString() {
        return "SendPackage[" + ofPackage.value() + "]";
    }
}
