package org.wardline.operations;

import java.time.Instant;
import org.wardline.governance.OfficerId;

/** An officer who was briefed in. */
public record OperationMember(OfficerId officer, OfficerId briefedBy, Instant at) {}
