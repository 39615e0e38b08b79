package org.wardline.linkage.evaluate;

import java.util.List;

/** How the weight of each scored pair came about. A pair is called by its position among the edges. */
public interface Workings {
    /** What a level is when one side has no value. */
    int MISSING = -1;

    /** What is compared, in the order of the model. */
    List<Compared> comparisons();

    /** Which level of a comparison holds for a pair, from 0; or {@link #MISSING}. */
    int level(int pair, int comparison);

    /** What a comparison adds to the weight of a pair, in thousandths of a bit, rarity included. */
    int weight(int pair, int comparison);

    /**
     * A comparison.
     *
     * @param title in plain words
     * @param levels the labels of its levels, in their order
     */
    record Compared(String title, List<String> levels) {
        public Compared {
            levels = List.copyOf(levels);
        }
    }
}
