package org.wardline.governance;

import java.util.UUID;

/**
 * Where a thing belongs.
 *
 * @param caseId the case, or something nearer to it; the thing itself when it is one
 * @param heldBy circle through which the actor sees the thing
 */
public record CaseFile(UUID caseId, GroupId heldBy) {}
