package org.wardline.dissemination;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a release by telephone. */
public record TelephoneReleaseId(UUID value) implements Id {}
