package org.wardline.investigation;

import java.time.Instant;

/** A case in a list. It names nobody. */
public record InvestigationSummary(
        InvestigationId id, String reference, Instant openedAt, boolean ownReferral) {}
