package org.wardline.linkage.store;

import java.util.List;
import org.wardline.linkage.explain.Explained;

/**
 * A held record that a record may be the same person as.
 *
 * @param id the held record's
 * @param weight evidence and prior together, in thousandths of a bit; 0 is as likely as not
 * @param levels the level of each of the model's comparisons that held, counted from 0; -1 where a value is missing
 * @param explained the working
 */
public record Match(String id, int weight, List<Integer> levels, Explained explained) {
    public Match {
        levels = List.copyOf(levels);
    }

    /** The match probability, 0 to 1. Right only so far as the comparisons are independent. */
    public double probability() {
        return explained.probability();
    }
}
