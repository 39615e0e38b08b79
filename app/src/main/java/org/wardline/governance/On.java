package org.wardline.governance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Id;

/**
 * What a command acts on, for the audit log.
 *
 * @param kind glossary word in lower case, such as {@code package}
 * @param id which one; null for a list or a search
 * @param heldBy the circle that holds it, so that its audit entries are not read outside; null when it holds no secret
 */
public record On(String kind, @Nullable UUID id, @Nullable GroupId heldBy) {

    /** One thing, held by a circle. */
    public static On one(String kind, Id id, GroupId heldBy) {
        return new On(kind, id.value(), heldBy);
    }

    /** One thing that no circle holds. */
    public static On one(String kind, Id id) {
        return new On(kind, id.value(), null);
    }

    /** A list or a search, or something that does not exist yet. */
    public static On many(String kind) {
        return new On(kind, null, null);
    }
}
