package org.wardline.deconfliction;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a live interest. */
public record InterestId(UUID value) implements Id {}
