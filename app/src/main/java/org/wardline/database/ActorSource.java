package org.wardline.database;

import org.jspecify.annotations.Nullable;

/** Says who is acting on this thread. Governance provides it. */
public interface ActorSource {

    /** The token of whoever is acting, or null when nobody is. */
    @Nullable ActorToken current();

    /** The query that begins a transaction in an actor's name; its parameters are a token and a purpose. */
    String beginning();
}
