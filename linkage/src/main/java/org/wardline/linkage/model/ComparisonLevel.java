package org.wardline.linkage.model;

/**
 * One answer that a comparison can give.
 *
 * @param label in plain words, such as "The same"
 * @param test when it holds
 * @param m how often two records of the same person give this answer, among those where both have a value
 * @param u how often two records of different people give it by chance
 */
public record ComparisonLevel(String label, LevelTest test, double m, double u) {

    /** The same level with other probabilities. */
    public ComparisonLevel with(double m, double u) {
        return new ComparisonLevel(label, test, m, u);
    }
}
