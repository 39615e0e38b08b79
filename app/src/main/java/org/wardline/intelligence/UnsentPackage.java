package org.wardline.intelligence;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.subjects.SubjectId;

/**
 * A package as far as it has come, for a supervisor who cannot wait for it.
 *
 * @param reference short reference for people, the same in all its versions
 * @param operation opaque; null when it belongs to none
 * @param responsibleForce slug; null while it is not known
 * @param approved whether two people stand behind it already
 * @param missing what is not yet done to it, one sentence each
 */
public record UnsentPackage(
        PackageId id,
        String reference,
        SubjectId subject,
        GroupId heldBy,
        @Nullable UUID operation,
        @Nullable String responsibleForce,
        boolean approved,
        List<String> missing) {
    public UnsentPackage {
        missing = List.copyOf(missing);
    }
}
