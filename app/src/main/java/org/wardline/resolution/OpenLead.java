package org.wardline.resolution;

import org.wardline.intake.IdentifierId;
import org.wardline.intake.MentionId;

/** Takes up a network event of a mention, to be followed in this way. */
public record OpenLead(MentionId mention, IdentifierId event, LeadKind kind) {}
