package org.wardline.intelligence;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.subjects.SubjectId;

/**
 * Begins a package about a subject.
 *
 * @param operation the operation it belongs to, opaque here; or null
 */
public record DraftPackage(SubjectId subject, @Nullable UUID operation) {}
