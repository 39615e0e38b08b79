package org.wardline.investigation;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies an investigation. */
public record InvestigationId(UUID value) implements Id {}
