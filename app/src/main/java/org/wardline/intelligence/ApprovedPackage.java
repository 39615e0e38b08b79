package org.wardline.intelligence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.wardline.governance.GroupId;
import org.wardline.governance.OfficerId;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.SubjectId;

/**
 * A package that two people stand behind, as it may be sent.
 *
 * @param reference short reference for people
 * @param operation the operation's id as text, or null; recipients outside the operation are not shown it
 * @param responsibleForce slug of the force that its address lies in
 * @param copy the whole content as JSON, exactly what a recipient gets: marking, items with grades and handling,
 *     research checks, addresses with their way, quality block, priority
 */
public record ApprovedPackage(
        PackageId id,
        String reference,
        int version,
        SubjectId subject,
        GroupId heldBy,
        @Nullable String operation,
        String responsibleForce,
        OfficerId author,
        OfficerId approver,
        Instant actBy,
        Sensitive<String> copy) {}
