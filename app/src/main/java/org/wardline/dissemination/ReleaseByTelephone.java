package org.wardline.dissemination;

import org.jspecify.annotations.Nullable;
import org.wardline.intelligence.PackageId;
import org.wardline.kernel.Sensitive;

/**
 * A supervisor has told a force by telephone what cannot wait for the written package.
 *
 * @param ofPackage the package that is being written
 * @param force slug of the force that was told
 * @param spokenTo who took the call: a post, or a name with it
 * @param said what was said
 * @param whyNow why it could not wait
 * @param restrictedReason why that was lawful although the subject is restricted on request; null where it is not. The force
 *     reads it
 */
public record ReleaseByTelephone(
        PackageId ofPackage,
        String force,
        String spokenTo,
        String said,
        String whyNow,
        @Nullable Sensitive<String> restrictedReason) {

    /** A release about a subject that is not restricted on request. */
    public ReleaseByTelephone(
            PackageId ofPackage, String force, String spokenTo, String said, String whyNow) {
        this(ofPackage, force, spokenTo, said, whyNow, null);
    }

    @Override
    public String toString() {
        return "ReleaseByTelephone[" + ofPackage.value() + "]";
    }
}
