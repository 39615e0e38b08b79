package org.wardline.dissemination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Sensitive;

/**
 * Sends an approved package to a force.
 *
 * @param ofPackage which package
 * @param force slug of the recipient
 * @param purpose what the recipient may use it for
 * @param version the package version that the officer has read
 * @param otherForceReason why it goes to a force other than the responsible one; null where it goes to that one
 * @param noOvertBefore no visit, warrant, search or arrest before this moment; null for no such condition
 * @param undecidedMatchReason why it goes although a match with somebody's interest is undecided, or null
 * @param forStandards whether it is for professional standards of the force alone, since somebody in it works in policing
 * @param restrictedReason why that is lawful although the subject is restricted on request; null where it is not. The
 *     recipient reads it
 * @param inclusion sensitive items that go with it
 * @param keptTo sign-in names of the colleagues who may see it, where the recipient is hidden from all others; none where
 *     it is not hidden
 */
public record SendPackage(
        PackageId ofPackage,
        String force,
        String purpose,
        int version,
        @Nullable String otherForceReason,
        @Nullable String undecidedMatchReason,
        @Nullable Instant noOvertBefore,
        @Nullable Sensitive<String> restrictedReason,
        boolean forStandards,
        Inclusion inclusion,
        List<String> keptTo) {
    public SendPackage {
        keptTo = List.copyOf(keptTo);
    }

    /** Sends it to the responsible force, with no match undecided. */
    public SendPackage(PackageId ofPackage, String force, String purpose, int version) {
        this(ofPackage, force, purpose, version, null, null, null);
    }

    /** Sends it without a moment to wait for. */
    public SendPackage(
            PackageId ofPackage,
            String force,
            String purpose,
            int version,
            @Nullable String otherForceReason,
            @Nullable String undecidedMatchReason) {
        this(ofPackage, force, purpose, version, otherForceReason, undecidedMatchReason, null);
    }

    /** Sends it with nothing sensitive, and hidden from nobody who sees the package. */
    public SendPackage(
            PackageId ofPackage,
            String force,
            String purpose,
            int version,
            @Nullable String otherForceReason,
            @Nullable String undecidedMatchReason,
            @Nullable Instant noOvertBefore) {
        this(
                ofPackage,
                force,
                purpose,
                version,
                otherForceReason,
                undecidedMatchReason,
                noOvertBefore,
                null,
                false,
                Inclusion.NONE,
                List.of());
    }

    @Override
    public String toString() {
        return "SendPackage[" + ofPackage.value() + "]";
    }
}
