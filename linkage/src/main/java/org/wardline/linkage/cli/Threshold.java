package org.wardline.linkage.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From where on a pair is taken to be the same: as a probability or as a weight. */
final class Threshold {
    private static final int BIT = 1000;
    private static final double MOST_BITS = 1000;

    @Option(
            names = "--threshold",
            paramLabel = "P",
            description = "probability from which a pair is taken to be the same (0.5)")
    private @Nullable Double probability;

    @Option(
            names = "--bits",
            paramLabel = "B",
            description = "the same as a weight: log2 of the odds (0)")
    private @Nullable Double bits;

    /** What is wrong with it, or nothing. */
    @Nullable String problem() {
        if (probability != null && bits != null) {
            return "--threshold and --bits say the same thing: give one of them.";
        }
        if (probability != null && !(probability > 0 && probability < 1)) {
            return "A probability (--threshold) lies above 0 and below 1.";
        }
        return bits != null && !(Math.abs(bits) <= MOST_BITS)
                ? "A weight (--bits) lies between -1000 and 1000."
                : null;
    }

    /** In thousandths of a bit. */
    int thousandths() {
        if (bits != null) {
            return thousandths(bits);
        }
        return probability == null ? 0 : ofProbability(probability);
    }

    static int thousandths(double bits) {
        return (int) Math.round(bits * BIT);
    }

    /** What a probability weighs; those that are written as 0 or 1 weigh as much as a weight can. */
    static int ofProbability(double probability) {
        var weight = Math.log(probability / (1 - probability)) / Math.log(2);
        return thousandths(Math.clamp(weight, -MOST_BITS, MOST_BITS));
    }
}
