package org.wardline.linkage.store;

import java.util.List;

/**
 * A key of the record that too many held records share, so that it was made finer, or made no pairs.
 *
 * @param rule the blocking rule's name
 * @param columns what the key was made from
 * @param records how many held records share it
 * @param suppressed true when nothing was left to make it finer by, so that these records were not looked at by this
 *     rule
 */
public record Narrowed(String rule, List<String> columns, long records, boolean suppressed) {
    public Narrowed {
        columns = List.copyOf(columns);
    }
}
