package org.wardline.subjects;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A candidate link on a page, seen from one of its two mentions.
 *
 * @param standing the judgement that stands for the pair, or null
 * @param restricted whether the other's subject is restricted on request
 * @param crossing whether one of the two is kept to a list and the other is not
 */
public record LinkView(
        MentionView other,
        String purpose,
        Instant proposedAt,
        WorkingView working,
        @Nullable JudgementView standing,
        @Nullable UUID subject,
        @Nullable String subjectReference,
        boolean restricted,
        boolean crossing) {
    @Override
    public String toString() {
        return "LinkView[" + other.id() + "]";
    }
}
