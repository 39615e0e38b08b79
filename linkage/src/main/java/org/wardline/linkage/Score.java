package org.wardline.linkage;

import java.util.List;

/**
 * How likely two records are the same person, with the working.
 *
 * @param prior how likely it was before anything was compared
 * @param steps what each comparison said
 */
public record Score(double prior, List<Step> steps) {
    public Score {
        if (!(prior > 0 && prior < 1)) {
            throw new IllegalArgumentException("A prior lies between 0 and 1");
        }
        steps = List.copyOf(steps);
    }

    /** The prior in bits: log2 of its odds. */
    public double priorWeight() {
        return Math.log(prior / (1 - prior)) / Math.log(2);
    }

    /** The evidence of all comparisons in bits, added in their order so that it never differs between runs. */
    public double evidence() {
        var sum = 0.0;
        for (var step : steps) {
            sum += step.weight();
        }
        return sum;
    }

    /** Prior and evidence together, in bits. */
    public double weight() {
        return priorWeight() + evidence();
    }

    /** The match probability that the total stands for, from 0 to 1. Right only so far as the levels are independent. */
    public double probability() {
        return 1 / (1 + Math.pow(2, -weight()));
    }
}
