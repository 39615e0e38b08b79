package org.wardline.governance;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies an officer or a service account. */
public record OfficerId(UUID value) implements Id {}
