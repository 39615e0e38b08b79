package org.wardline.investigation;

import java.time.Instant;

/**
 * A case in a list. It names nobody.
 *
 * @param ownReferral whether the force itself received what it is about
 * @param screenedOut whether the force decided not to work on it
 */
public record InvestigationSummary(
        InvestigationId id,
        String reference,
        Instant openedAt,
        boolean ownReferral,
        boolean screenedOut) {}
