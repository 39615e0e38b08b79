package org.wardline.governance;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a circle of need to know: the national desk, a force, or an operation. */
public record GroupId(UUID value) implements Id {}
