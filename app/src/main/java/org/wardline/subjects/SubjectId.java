package org.wardline.subjects;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a subject. */
public record SubjectId(UUID value) implements Id {}
