package org.wardline.subjects;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.wardline.kernel.Sensitive;

/**
 * A subject: its mentions, why they are held to be one person, and what may still belong to it.
 *
 * @param kept whether it is kept to a list that the reader is on
 */
public record SubjectPage(
        UUID id,
        String reference,
        Instant openedAt,
        String openedBy,
        String why,
        List<Sensitive<String>> exonerated,
        List<RestrictedSubjects.Restriction> restricted,
        List<MentionView> mentions,
        List<JudgementView> judgements,
        List<MentionLinks> open,
        boolean mayReview,
        boolean kept,
        boolean mayKeep) {
    public SubjectPage {
        exonerated = List.copyOf(exonerated);
        restricted = List.copyOf(restricted);
        mentions = List.copyOf(mentions);
        judgements = List.copyOf(judgements);
        open = List.copyOf(open);
    }

    /** How many candidates of one mention nobody has judged. */
    public record MentionLinks(UUID mention, String reference, int unjudged) {}

    @Override
    public String toString() {
        return "SubjectPage[" + id + "]";
    }
}
