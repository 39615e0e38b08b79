package org.wardline.deconfliction;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a deconfliction match. */
public record MatchId(UUID value) implements Id {}
