package org.wardline.results;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies an announcement. */
public record AnnouncementId(UUID value) implements Id {}
