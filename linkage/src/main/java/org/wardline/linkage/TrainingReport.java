package org.wardline.linkage;

import java.util.List;
import java.util.Optional;

/**
 * How a model was trained.
 *
 * @param records how many records it was trained on
 * @param randomPairs how many random pairs stood for all when chance agreement was estimated; 0 when labels said
 * @param passes one for each blocking rule that m was estimated from; none when labels said
 * @param candidates how many pairs the prior was estimated from, scaled up where they were a sample
 * @param prior the prior that was found
 * @param deterministic what the model's deterministic rules said of it, where they could say anything
 * @param notes what had to be done differently, each a plain sentence
 */
public record TrainingReport(
        int records,
        long randomPairs,
        List<Pass> passes,
        long candidates,
        double prior,
        Optional<Deterministic> deterministic,
        List<String> notes) {
    public TrainingReport {
        passes = List.copyOf(passes);
        notes = List.copyOf(notes);
    }

    /**
     * The prior as deterministic rules alone would have it.
     *
     * @param pairs how many pairs meet a rule, scaled up where they were a sample
     * @param share which share of all pairs of one person meets one, by the m that were learnt
     * @param prior what follows from the two
     */
    public record Deterministic(long pairs, double share, double prior) {}

    /**
     * Expectation maximisation over the pairs of one blocking rule.
     *
     * @param rule which pairs
     * @param pairs how many
     * @param leftOut comparisons that the rule's own keys decide, by name
     * @param rounds how it converged
     * @param used false when it had too little to say, so that its figures were not used
     */
    public record Pass(
            String rule, long pairs, List<String> leftOut, List<Round> rounds, boolean used) {
        public Pass {
            leftOut = List.copyOf(leftOut);
            rounds = List.copyOf(rounds);
        }
    }

    /**
     * One round of a pass.
     *
     * @param matches the share of the pairs that are of one person, as it stood
     * @param change the largest change of any m since the round before
     */
    public record Round(double matches, double change) {}
}
