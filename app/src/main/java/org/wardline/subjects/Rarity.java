package org.wardline.subjects;

import java.util.Map;
import org.wardline.linkage.Frequencies;
import org.wardline.linkage.model.ColumnComparison;

/**
 * How common the values of one mention are among those of its circle. The pair that is scored does not count, and what
 * is held counts beside a stock of mentions in which every value is as common as the average one: two reports that alone
 * have a name do not make it a common one.
 *
 * @param counts how many mentions have a value, by the digest of its key
 * @param filled how many have any, by column
 */
record Rarity(Map<String, Long> counts, Map<String, Long> filled) implements Frequencies {
    /** How many mentions the stock stands for. Our choice. */
    static final long STOCK = 10_000;

    private static final long THE_PAIR = 2;

    /** Counts are whole numbers; a share of the stock is not. */
    private static final long PARTS = 1_000;

    @Override
    public long of(String column, String text) {
        var count = counts.get(MentionKeys.counted(column, text).digest());
        return count == null
                ? 0
                : Math.max(
                        1,
                        PARTS * Math.max(0, count - THE_PAIR)
                                + Math.round(PARTS * STOCK * average(column)));
    }

    @Override
    public long filled(String column) {
        return PARTS * (Math.max(0, filled.getOrDefault(column, 0L) - THE_PAIR) + STOCK);
    }

    private static double average(String column) {
        return MentionModel.shipped().comparisons().stream()
                .filter(comparison -> comparison.column().equals(column))
                .map(ColumnComparison::levels)
                .mapToDouble(levels -> levels.getFirst().u())
                .findFirst()
                .orElse(0);
    }

    /** Without what is counted. */
    @Override
    public String toString() {
        return "Rarity[" + counts.size() + " values]";
    }
}
