package org.wardline.linkage;

import java.util.List;
import java.util.Set;

/**
 * How a blocking rule was used on some records.
 *
 * @param rule its name
 * @param columns all that its keys, as fine as they had to be made, are taken from
 * @param largest the largest block that was let through, in records
 * @param pairs how many pairs its blocks make, including those that other rules make as well
 * @param suppressed keys so common that they make no pairs, the commonest first, a hundred at most
 * @param suppressedRecords how many records found no block by this rule for that reason
 */
public record RuleUse(
        String rule,
        Set<String> columns,
        int largest,
        long pairs,
        List<Suppressed> suppressed,
        long suppressedRecords) {
    public RuleUse {
        columns = Set.copyOf(columns);
        suppressed = List.copyOf(suppressed);
    }

    /**
     * A key that too many records share.
     *
     * @param example a record that has it, by number
     * @param records how many have it
     */
    public record Suppressed(int example, int records) {}
}
