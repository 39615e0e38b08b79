package org.wardline.safeguarding;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a child. */
public record ChildId(UUID value) implements Id {}
