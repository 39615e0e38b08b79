package org.wardline.resolution;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;
import org.wardline.subjects.RestrictedSubjects;

/** A subject's network events, the leads that follow them, and the addresses reached. */
public record SubjectLeadsPage(
        UUID subject,
        String reference,
        List<Sensitive<String>> exonerated,
        List<RestrictedSubjects.Restriction> restricted,
        List<Event> events,
        List<Address> addresses,
        List<Answered> answered,
        boolean mayExcept) {
    public SubjectLeadsPage {
        restricted = List.copyOf(restricted);
        events = List.copyOf(events);
        addresses = List.copyOf(addresses);
        answered = List.copyOf(answered);
    }

    /** One network event, and where it is being followed. */
    public record Event(
            UUID mention,
            UUID identifier,
            String address,
            @Nullable Instant seenAt,
            @Nullable String rawTime,
            @Nullable Integer port,
            @Nullable Instant expiresAt,
            boolean gone,
            List<Followed> leads) {
        public Event {
            leads = List.copyOf(leads);
        }

        @Override
        public String toString() {
            return "Event[" + identifier + "]";
        }
    }

    /** A lead on an event. */
    public record Followed(UUID lead, String reference, String kind, String state) {}

    /** An address reached, and by which way. */
    public record Address(
            String occupant,
            String address,
            String postcode,
            String way,
            String tie,
            boolean mayLeave) {
        @Override
        public String toString() {
            return "Address[" + mayLeave + "]";
        }
    }

    /** A checked lead, for the tie and the exception. */
    public record Answered(UUID lead, String reference) {}

    @Override
    public String toString() {
        return "SubjectLeadsPage[" + subject + "]";
    }
}
