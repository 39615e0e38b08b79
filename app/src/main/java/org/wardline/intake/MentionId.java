package org.wardline.intake;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a mention. */
public record MentionId(UUID value) implements Id {}
