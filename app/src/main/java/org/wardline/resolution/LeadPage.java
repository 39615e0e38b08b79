package org.wardline.resolution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead: source, request and answer side by side, and what may be done next. */
public record LeadPage(
        UUID id,
        String reference,
        int version,
        String kind,
        String state,
        Instant expiresAt,
        @Nullable UUID subject,
        Event source,
        @Nullable Asked request,
        @Nullable Answer answer,
        @Nullable Checked check,
        List<Reply> history,
        Next next) {
    public LeadPage {
        history = List.copyOf(history);
    }

    /** A network event, as it stands in the source or in a request. */
    public record Event(
            String address,
            String addressRaw,
            Instant seenAt,
            String timeRaw,
            @Nullable Integer port,
            String sourcePath) {
        @Override
        public String toString() {
            return "Event[…]";
        }
    }

    /** What was asked. */
    public record Asked(
            Event event,
            int number,
            String authority,
            String reference,
            String why,
            String by,
            Instant at) {
        @Override
        public String toString() {
            return "Asked[" + number + "]";
        }
    }

    /**
     * What came back.
     *
     * @param aboutAnother whether it says that it is about another network address than was asked
     */
    public record Answer(
            String subscriber,
            String address,
            String postcode,
            String repeatedAddress,
            String repeatedTime,
            boolean aboutAnother,
            String by,
            Instant at) {
        @Override
        public String toString() {
            return "Answer[…]";
        }
    }

    /** A second person's check. */
    public record Checked(boolean confirmed, String why, String by, Instant at) {
        @Override
        public String toString() {
            return "Checked[" + confirmed + "]";
        }
    }

    /**
     * One reply in the lead's history.
     *
     * @param about network address that an answer says it is about; null where it is no answer
     * @param check what a second person found; null before that
     */
    public record Reply(
            String said,
            @Nullable String note,
            @Nullable String about,
            @Nullable Checked check,
            String by,
            Instant at) {
        @Override
        public String toString() {
            return "Reply[" + said + "]";
        }
    }

    /** Which forms to offer. */
    public record Next(
            boolean request, boolean decide, boolean answer, boolean check, boolean expire) {}

    @Override
    public String toString() {
        return "LeadPage[" + id + "]";
    }
}
