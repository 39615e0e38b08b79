package org.wardline.requests;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a request. */
public record RequestId(UUID value) implements Id {}
