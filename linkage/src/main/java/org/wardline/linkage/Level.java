package org.wardline.linkage;

/**
 * One answer that a comparison can give, with what it says for and against.
 *
 * @param label in plain words, such as "The same"
 * @param m how often two records of the same person give this answer
 * @param u how often two records of different people give it by chance
 */
public record Level(String label, double m, double u) {

    /** Says nothing either way: one of the two has no value. */
    public static final Level MISSING = new Level("Not given in both", 1, 1);

    public Level {
        if (!(m > 0 && m <= 1) || !(u > 0 && u <= 1)) {
            throw new IllegalArgumentException("A probability lies above 0 and up to 1");
        }
    }

    /** The evidence in bits: log2(m/u), after Fellegi and Sunter. Above 0 speaks for the same person. */
    public double weight() {
        return Math.log(m / u) / Math.log(2);
    }
}
