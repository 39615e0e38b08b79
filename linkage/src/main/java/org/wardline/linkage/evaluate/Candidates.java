package org.wardline.linkage.evaluate;

import java.util.List;

/**
 * The pairs that blocking made, and which rules made each. The arrays are kept, not copied.
 *
 * @see BlockingReport
 */
public final class Candidates {
    private final List<Rule> rules;
    private final int[] left;
    private final int[] right;
    private final long[] madeBy;

    /**
     * A blocking rule.
     *
     * @param title in plain words
     * @param keysLeftOut how many of its keys were too common to be used
     * @param pairsLeftOut how many pairs these would have made
     */
    public record Rule(String title, long keysLeftOut, long pairsLeftOut) {}

    /**
     * @param rules at most 64, in their order
     * @param left one record of each pair
     * @param right the other
     * @param madeBy the rules that make the pair, one bit for each, the lowest for the first rule
     * @throws IllegalArgumentException if there are more rules, or the arrays differ in length
     */
    public Candidates(List<Rule> rules, int[] left, int[] right, long[] madeBy) {
        if (rules.size() > Long.SIZE) {
            throw new IllegalArgumentException("There can be at most 64 blocking rules");
        }
        if (left.length != right.length || left.length != madeBy.length) {
            throw new IllegalArgumentException("Left, right and rules must be equally many");
        }
        this.rules = List.copyOf(rules);
        this.left = left;
        this.right = right;
        this.madeBy = madeBy;
    }

    List<Rule> rules() {
        return rules;
    }

    int count() {
        return left.length;
    }

    int left(int pair) {
        return left[pair];
    }

    int right(int pair) {
        return right[pair];
    }

    long madeBy(int pair) {
        return madeBy[pair];
    }
}
