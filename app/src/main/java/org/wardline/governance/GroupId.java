package org.wardline.governance;

import java.util.Collection;
import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a circle of need to know: the national desk, a force, an operation, or the officers on a list. */
public record GroupId(UUID value) implements Id {

    /** Several, as a statement takes them. */
    public static UUID[] array(Collection<GroupId> circles) {
        return circles.stream().map(GroupId::value).toArray(UUID[]::new);
    }
}
