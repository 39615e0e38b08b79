package org.wardline.subjects;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mention and what may be the same person.
 *
 * @param restricted restrictions on request that bind the subject it stands under
 * @param leftOut identifiers and keys that too many mentions share to bring anybody
 * @param cap more mentions than this
 * @param mayDevelop whether a subject can be opened for it
 */
public record MentionLinksPage(
        MentionView mention,
        List<RestrictedSubjects.Restriction> restricted,
        List<LinkView> links,
        int leftOut,
        int cap,
        @Nullable UUID subject,
        @Nullable String subjectReference,
        boolean mayDevelop) {
    public MentionLinksPage {
        restricted = List.copyOf(restricted);
        links = List.copyOf(links);
    }

    @Override
    public String toString() {
        return "MentionLinksPage[" + mention.id() + "]";
    }
}
