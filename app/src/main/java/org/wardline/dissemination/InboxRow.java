package org.wardline.dissemination;

import java.time.Instant;

/**
 * A dissemination in a list. It names nobody.
 *
 * @param force slug of the recipient
 * @param recallAnswered the recipient has acknowledged a recall
 */
public record InboxRow(
        DisseminationId id,
        String reference,
        String packageReference,
        int packageVersion,
        String force,
        Instant actBy,
        DisseminationState state,
        Instant sentAt,
        boolean recallAnswered) {}
