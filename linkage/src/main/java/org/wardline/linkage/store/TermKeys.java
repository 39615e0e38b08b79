package org.wardline.linkage.store;

import java.util.List;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;

/** Under which numbers it is kept how common a value is, and how many records have any. */
final class TermKeys {
    private TermKeys() {}

    /** Columns whose values' rarity counts. */
    static List<String> columns(LinkageModel model) {
        return model.comparisons().stream()
                .filter(TermKeys::counts)
                .map(ColumnComparison::column)
                .distinct()
                .toList();
    }

    static boolean counts(ColumnComparison comparison) {
        return comparison.termFrequency() > 0
                && comparison.levels().getFirst().test() instanceof LevelTest.Same;
    }

    static long value(String column, String text) {
        return KeyHash.both(filled(column), KeyHash.of(text));
    }

    static long filled(String column) {
        return KeyHash.of(column);
    }
}
