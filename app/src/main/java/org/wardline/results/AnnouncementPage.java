package org.wardline.results;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as its circle sees it before and after its release.
 *
 * @param approvedBy name of the second person; null before approval
 * @param recounted whether the figures of that moment, counted again now, are still the same
 * @param mayApprove whether the officer may approve it
 * @param mayWithdraw whether the officer may withdraw it
 */
public record AnnouncementPage(
        String slug,
        String id,
        String reference,
        String operationName,
        String state,
        String text,
        Instant asAt,
        String draftedBy,
        Instant draftedAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String withdrawnWhy,
        boolean recounted,
        boolean mayApprove,
        boolean mayWithdraw,
        int version) {

    @Override
    public String toString() {
        return "AnnouncementPage";
    }
}
