package org.wardline.governance;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies an officer's entry into a circle by break-glass. */
public record BreakGlassId(UUID value) implements Id {}
