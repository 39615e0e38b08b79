package org.wardline.intelligence;

import java.util.List;
import org.wardline.subjects.RestrictedSubjects;

/**
 * The form that begins a package about a subject.
 *
 * @param restricted restrictions on request that bind the subject
 * @param present packages about the subject that stand already
 * @param restrictedReason what the officer had typed when the form came back
 */
public record NewPackagePage(
        String subjectId,
        String subject,
        List<RestrictedSubjects.Restriction> restricted,
        List<PackagesPage.Row> present,
        String operation,
        String restrictedReason) {
    public NewPackagePage {
        restricted = List.copyOf(restricted);
        present = List.copyOf(present);
    }

    /** What was typed may be about somebody. */
    @Override
    public String toString() {
        return "NewPackagePage";
    }
}
