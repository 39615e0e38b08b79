package org.wardline.intelligence;

import java.util.List;

/**
 * The form that begins a package about a subject.
 *
 * @param present packages about the subject that stand already
 */
public record NewPackagePage(
        String subjectId, String subject, List<PackagesPage.Row> present, String operation) {
    public NewPackagePage {
        present = List.copyOf(present);
    }
}
