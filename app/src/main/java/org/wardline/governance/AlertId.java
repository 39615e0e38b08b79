package org.wardline.governance;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies an alert for the auditor. */
public record AlertId(UUID value) implements Id {}
