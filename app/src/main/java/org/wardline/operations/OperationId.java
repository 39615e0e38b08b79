package org.wardline.operations;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies an operation. */
public record OperationId(UUID value) implements Id {}
