package org.wardline.subjects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wardline.kernel.Sensitive;

/**
 * A subject: its mentions, why they are held to be one person, and what may still belong to it.
 *
 * @param kept whether it is kept to a list that the reader is on
 * @param restricted restrictions on request that bind
 * @param lifted those that were lifted
 * @param mayLift whether there is one that the officer may lift
 */
public record SubjectPage(
        UUID id,
        String reference,
        Instant openedAt,
        String openedBy,
        String why,
        List<Sensitive<String>> exonerated,
        List<RestrictedSubjects.Restriction> restricted,
        List<Lifted> lifted,
        List<MentionView> mentions,
        List<JudgementView> judgements,
        List<MentionLinks> open,
        boolean mayReview,
        boolean kept,
        boolean mayKeep,
        boolean mayLift) {
    public SubjectPage {
        exonerated = List.copyOf(exonerated);
        restricted = List.copyOf(restricted);
        lifted = List.copyOf(lifted);
        mentions = List.copyOf(mentions);
        judgements = List.copyOf(judgements);
        open = List.copyOf(open);
    }

    /** How many candidates of one mention nobody has judged. */
    public record MentionLinks(UUID mention, String reference, int unjudged) {}

    /** A restriction on request that was lifted, by whom and why. */
    public record Lifted(
            String request,
            Instant from,
            Instant until,
            String by,
            Sensitive<String> why,
            Sensitive<String> told) {}

    @Override
    public String toString() {
        return "SubjectPage[" + id + "]";
    }
}
