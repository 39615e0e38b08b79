package org.wardline.resolution;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a lead. */
public record LeadId(UUID value) implements Id {}
