package org.wardline.intake;

import java.util.UUID;
import org.wardline.kernel.Id;

/** Identifies a referral. */
public record ReferralId(UUID value) implements Id {}
