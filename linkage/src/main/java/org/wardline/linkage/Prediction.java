package org.wardline.linkage;

import java.util.List;

/**
 * What came of scoring records with a model.
 *
 * @param pairs the pairs that weigh enough
 * @param rules how each blocking rule was used, with what it had to suppress
 * @param candidates how many pairs were looked at, by the engine's rule: each pair counts where it was first found
 */
public record Prediction(ScoredPairs pairs, List<RuleUse> rules, List<Long> candidates) {
    public Prediction {
        rules = List.copyOf(rules);
        candidates = List.copyOf(candidates);
    }

    /** How many pairs were looked at. */
    public long lookedAt() {
        return candidates.stream().mapToLong(Long::longValue).sum();
    }
}
