package org.wardline.linkage.store;

import java.util.List;
import org.wardline.linkage.model.BlockKey;
import org.wardline.linkage.model.BlockingRule;

/**
 * One key of a record by one rule, from the coarsest to the finest form that the record has.
 *
 * @param rule whose key it is
 * @param keys at least one; each is finer than the one before
 */
record KeyPath(BlockingRule rule, List<Long> keys) {
    KeyPath {
        keys = List.copyOf(keys);
    }

    int depth() {
        return keys.size();
    }

    /** The columns that the key at this depth is made from. */
    List<String> columns(int depth) {
        return java.util.stream.Stream.concat(
                        rule.keys().stream(), rule.then().stream().limit(depth))
                .map(BlockKey::columns)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
