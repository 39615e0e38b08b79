package org.wardline.governance;

import java.util.Optional;
import java.util.UUID;

/**
 * Says to which case things belong, so that what a case is opened for is asked once for all of them. A module that keeps
 * such things implements it; governance asks them all.
 */
public interface CaseFiles {

    /** The kind of thing that this module tells about. */
    CaseKind kind();

    /** Where the thing of that kind belongs; empty when there is none, or none that the actor may see. */
    Optional<CaseFile> find(UUID id);

    /** The case that stands over what other modules keep, by their identifier; empty when this module knows of none. */
    default Optional<UUID> over(UUID id) {
        return Optional.empty();
    }
}
