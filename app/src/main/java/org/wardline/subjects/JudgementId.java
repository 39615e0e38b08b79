package org.wardline.subjects;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a judgement. */
public record JudgementId(UUID value) implements Id {}
