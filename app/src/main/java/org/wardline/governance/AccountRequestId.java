package org.wardline.governance;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies what one administrator asks another to confirm about an account. */
public record AccountRequestId(UUID value) implements Id {}
