package org.wardline.intake;

import java.time.Instant;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;

/** Under what something is kept: for which circle, when, received by whom. */
record Receipt(GroupId heldBy, Instant at, OfficerId by) {}
