package org.wardline.safeguarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;

/**
 * A child in the list of a case.
 *
 * @param safeguardedSince by our published definition; null while it does not hold
 */
public record ChildSummary(
        ChildId id,
        String reference,
        Sensitive<String> label,
        Risk risk,
        boolean adultAtTime,
        boolean withdrawn,
        TellingClock clock,
        @Nullable Instant safeguardedSince) {}
