package org.wardline.governance;

import java.util.UUID;

/** A case, or something that belongs to one, as an address names it: it may not be there, or not be open to who asks. */
public record CaseThing(CaseKind kind, UUID id) {}
