package org.wardline.intelligence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/**
 * Begins a package about a subject.
 *
 * @param operation the operation it belongs to, opaque here; or null
 * @param restrictedReason why it is lawful to go on although the subject is restricted on request; null where it is not
 */
public record DraftPackage(
        SubjectId subject, @Nullable UUID operation, @Nullable Sensitive<String> restrictedReason) {

    /** Begins one about a subject that is not restricted on request. */
    public DraftPackage(SubjectId subject, @Nullable UUID operation) {
        this(subject, operation, null);
    }
}
