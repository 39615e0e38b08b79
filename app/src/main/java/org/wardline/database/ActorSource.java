package org.wardline.database;

import org.jspecify.annotations.Nullable;

/** Says who is acting on this thread. Governance provides it. */
@FunctionalInterface
public interface ActorSource {

    /** The token of whoever is acting, or null when nobody is. */
    @Nullable ActorToken current();
}
