package org.wardline.deconfliction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A match as its page shows it to one side.
 *
 * @param ownHref page of this side's own interest, or null when it has none
 * @param choices what can be decided from here, name to title; empty when the officer's role does not decide
 * @param typed what the officer had typed when the form came back
 */
public record MatchPage(
        String id,
        String keyKinds,
        String ownKind,
        @Nullable String ownHref,
        String otherWho,
        String otherHow,
        boolean silent,
        Instant foundAt,
        String state,
        int version,
        List<Step> steps,
        Map<String, String> choices,
        String typed) {
    public MatchPage {
        steps = List.copyOf(steps);
    }

    /** What this side decided once. */
    public record Step(String to, String why, Instant at, String by) {
        @Override
        public String toString() {
            return "Step";
        }
    }

    /** Holds what officers wrote, so it stays out of logs. */
    @Override
    public String toString() {
        return "MatchPage";
    }
}
