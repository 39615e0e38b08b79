package org.wardline.linkage;

/**
 * What one comparison said about one pair.
 *
 * @param comparison what was compared, in plain words
 * @param level the answer it gave
 */
public record Step(String comparison, Level level) {

    /** The evidence in bits. */
    public double weight() {
        return level.weight();
    }
}
