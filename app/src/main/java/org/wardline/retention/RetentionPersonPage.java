package org.wardline.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long one person is kept: where they stand, on what that rests, what was decided.
 *
 * @param latest the last day that a decision to keep may name today
 * @param mayDelete whether the clear period has run out and nothing stands in the way
 * @param mayConfirm whether a deletion waits for this supervisor
 */
public record RetentionPersonPage(
        UUID subject,
        String reference,
        String category,
        LocalDate clearSince,
        LocalDate clearUntil,
        LocalDate reviewOn,
        LocalDate latest,
        String source,
        String certainty,
        List<Fact> facts,
        List<Review> reviews,
        List<Hold> holds,
        boolean mayDelete,
        boolean waits,
        boolean mayConfirm,
        boolean confirmed,
        boolean held) {
    public RetentionPersonPage {
        facts = List.copyOf(facts);
        reviews = List.copyOf(reviews);
        holds = List.copyOf(holds);
    }

    /** Something the standing rests on. */
    public record Fact(String what, Instant at) {}

    /** A decision. */
    public record Review(
            Instant at,
            String by,
            String decided,
            @Nullable LocalDate until,
            String why,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt) {
        @Override
        public String toString() {
            return "Review[" + at + "]";
        }
    }

    /** A legal hold. */
    public record Hold(
            Instant at,
            String by,
            LocalDate until,
            String why,
            @Nullable String liftedBy,
            @Nullable Instant liftedAt,
            @Nullable String liftedWhy) {
        @Override
        public String toString() {
            return "Hold[" + at + "]";
        }
    }

    @Override
    public String toString() {
        return "RetentionPersonPage[" + subject + "]";
    }
}
