package org.wardline.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * One identifier of one mention, as kept.
 *
 * @param raw as the sender wrote it
 * @param normalised for comparison by equality; null when it could not be normalised
 * @param service the service that scopes a screen name or account number; null for identifiers that stand alone
 * @param seen when and on which port an IP address was seen; null for every other kind
 * @param sourcePath where in the original it stands
 */
public record HeldIdentifier(
        IdentifierId id,
        IdentifierKind kind,
        Sensitive<String> raw,
        @Nullable Sensitive<String> normalised,
        @Nullable String service,
        @Nullable Seen seen,
        String sourcePath) {

    /**
     * An address seen on the network.
     *
     * @param at moment in UTC; null when the sender's time could not be read
     * @param rawTime the sender's own words for it, zone and all
     * @param port source port, or null
     * @param event what was done, in the sender's word: Login, Upload ...
     */
    public record Seen(
            @Nullable Instant at,
            @Nullable String rawTime,
            @Nullable Integer port,
            @Nullable String event) {}
}
