package org.wardline.intake;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies one identifier of one mention, as received. */
public record IdentifierId(UUID value) implements Id {}
