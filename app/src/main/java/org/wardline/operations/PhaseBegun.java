package org.wardline.operations;

import java.time.Instant;

/** A phase of an operation, and when it began. */
public record PhaseBegun(Phase phase, Instant at) {}
