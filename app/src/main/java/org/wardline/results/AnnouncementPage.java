package org.wardline.results;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as its circle sees it before and after its release.
 *
 * @param approvedBy name of the second person; null before approval
 * @param recounted whether the figures of that moment, counted again now, are still the same
 * @param mayApprove whether the officer may approve it
 * @param mayWithdraw whether the officer may withdraw it
 * @param figures those it tells, to be read beside its words
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
        int version,
        List<Line> figures) {
    public AnnouncementPage {
        figures = List.copyOf(figures);
    }

    /**
     * A figure beside the draft.
     *
     * @param published as the announcement tells it
     * @param exact as it was when the announcement was drafted; null for an officer of a force
     * @param again as it is when that moment is counted again now; null for an officer of a force
     */
    public record Line(
            String key, String title, Cell published, @Nullable Cell exact, @Nullable Cell again) {

        /** Whether something was recorded late or withdrawn since. */
        public boolean differs() {
            return exact != null && !exact.equals(again);
        }
    }

    /** Whether the exact figures stand beside the published ones. */
    public boolean withExact() {
        return figures.stream().anyMatch(line -> line.exact() != null);
    }

    @Override
    public String toString() {
        return "AnnouncementPage";
    }
}
