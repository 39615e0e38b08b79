package org.wardline.dissemination;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a dissemination. */
public record DisseminationId(UUID value) implements Id {}
