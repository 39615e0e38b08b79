package org.wardline.safeguarding;

import java.util.Optional;
import java.util.UUID;

/** Where cases are found. A module whose cases have children in them implements it, because it is the one that knows. */
@FunctionalInterface
public interface RecordingCases {

    /** The case with this identifier; empty when it is none of this module's, or the actor may not see it. */
    Optional<RecordingCase> find(UUID recordedIn);
}
