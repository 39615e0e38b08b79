package org.wardline.dissemination;

import java.util.List;
import java.util.Map;
import org.wardline.intelligence.PackageId;
import org.wardline.subjects.RestrictedSubjects;

/**
 * The form on which a supervisor writes down what was said by telephone.
 *
 * @param missing what is not yet done to the package, as it will stand on every copy
 * @param approved whether the package can be sent already, so that there is nothing to run ahead of
 * @param restricted restrictions on request that bind the subject
 * @param hours how long the written package may take to follow
 * @param told what was released of this package before
 * @param typed what the officer had typed when the form came back
 */
public record TelephonePage(
        PackageId id,
        String reference,
        List<String> missing,
        boolean approved,
        List<RestrictedSubjects.Restriction> restricted,
        long hours,
        Map<String, String> forces,
        List<TelephoneReleases.Told> told,
        Typed typed) {

    /** The fields of the form. */
    public record Typed(
            String force, String spokenTo, String said, String whyNow, String restrictedReason) {
        @Override
        public String toString() {
            return "Typed";
        }
    }

    @Override
    public String toString() {
        return "TelephonePage[" + id.value() + "]";
    }
}
