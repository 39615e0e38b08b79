package org.wardline.linkage.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The working of one scored pair. Weights are in whole thousandths of a bit, so that they add up exactly, in whatever
 * order.
 *
 * @param prior what is known before anything is compared: log2 of the odds
 * @param steps the comparisons, in the order of the model
 */
public record Explained(int prior, List<Step> steps) {
    /** Thousandths in a bit. */
    static final double BIT = 1000;

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    public Explained {
        steps = List.copyOf(steps);
    }

    /**
     * One comparison.
     *
     * @param title what was compared, in plain words
     * @param label the answer, in plain words; of no meaning where a value is missing
     * @param missing whether a record has no value, so that the comparison says nothing
     * @param left the value of one record, where the reader may see it
     * @param right the value of the other record, where the reader may see it
     * @param weight log2 of how much likelier the answer is for one person than for two, rarity included
     * @param rarity how much of the weight is due to the shared value being rarer, or commoner, than most
     */
    public record Step(
            String title,
            String label,
            boolean missing,
            Optional<String> left,
            Optional<String> right,
            int weight,
            int rarity) {

        /** A comparison that gave an answer; values are not shown. */
        public static Step of(String title, String label, int weight, int rarity) {
            return new Step(
                    title, label, false, Optional.empty(), Optional.empty(), weight, rarity);
        }

        /** A comparison that says nothing, since a record has no value. */
        public static Step missing(String title) {
            return new Step(title, "", true, Optional.empty(), Optional.empty(), 0, 0);
        }

        /** The same with the values that were compared, for a reader who may see them. */
        public Step showing(String left, String right) {
            return new Step(
                    title, label, missing, Optional.of(left), Optional.of(right), weight, rarity);
        }

        /** Without what people wrote. */
        @Override
        public String toString() {
            return "Step[" + title + "]";
        }
    }

    /** All weights and the prior together: log2 of the odds that the two are one person, in thousandths. */
    public long total() {
        return prior + steps.stream().mapToLong(Step::weight).sum();
    }

    /** The probability that the two are one person. */
    public double probability() {
        return probability(total());
    }

    /** The probability that odds of this weight stand for. */
    static double probability(long weight) {
        return 1 / (1 + Math.pow(2, -weight / BIT));
    }

    /** The explanation in plain sentences. */
    public String text() {
        return Sentences.of(this);
    }

    /**
     * The explanation as a picture: a waterfall from the prior to the sum. It stands on its own, has a title and a
     * description for those who do not see it, carries every figure as text, and runs no script.
     *
     * @param id what the ids in it begin with, so that several can stand on one page: letters, digits and hyphens
     * @throws IllegalArgumentException when the id has anything else in it
     */
    public String svg(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("An id is letters, digits and hyphens");
        }
        return Waterfall.of(this, id);
    }
}
