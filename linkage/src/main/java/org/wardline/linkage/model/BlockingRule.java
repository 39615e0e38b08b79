package org.wardline.linkage.model;

import java.util.List;

/**
 * Which pairs are looked at: those whose keys are equal. A key that too many records share is made finer by adding the
 * keys of {@code then}, one by one; one that is still too common makes no pairs, and the result says so.
 *
 * @param name a word for programs and reports
 * @param keys all of these must be equal, and present
 * @param then what makes it finer where it has to be
 */
public record BlockingRule(String name, List<BlockKey> keys, List<BlockKey> then) {
    public BlockingRule {
        keys = List.copyOf(keys);
        then = List.copyOf(then);
    }
}
