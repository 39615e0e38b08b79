package org.wardline.dissemination;

import org.wardline.intelligence.PackageId;

/**
 * A supervisor has told a force by telephone what cannot wait for the written package.
 *
 * @param ofPackage the package that is being written
 * @param force slug of the force that was told
 * @param spokenTo who took the call: a post, or a name with it
 * @param said what was said
 * @param whyNow why it could not wait
 */
public record ReleaseByTelephone(
        PackageId ofPackage, String force, String spokenTo, String said, String whyNow) {

    @Override
    public String toString() {
        return "ReleaseByTelephone[" + ofPackage.value() + "]";
    }
}
