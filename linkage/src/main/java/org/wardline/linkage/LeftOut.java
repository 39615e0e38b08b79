package org.wardline.linkage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;

/** Which comparisons can teach nothing, because the pairs were chosen by what they look at. */
final class LeftOut {
    private LeftOut() {}

    /** By comparison: whether it looks at one of these columns, or goes together with one that does. */
    static boolean[] of(List<ColumnComparison> comparisons, Set<String> columns) {
        var chosen = new HashSet<String>();
        for (var comparison : comparisons) {
            if (looksAt(comparison, columns)) {
                chosen.add(comparison.group());
            }
        }
        var leftOut = new boolean[comparisons.size()];
        for (var at = 0; at < leftOut.length; at++) {
            leftOut[at] = chosen.contains(comparisons.get(at).group());
        }
        return leftOut;
    }

    /** By comparison: whether it looks at one of these columns itself. */
    static boolean[] choosing(List<ColumnComparison> comparisons, Set<String> columns) {
        var choosing = new boolean[comparisons.size()];
        for (var at = 0; at < choosing.length; at++) {
            choosing[at] = looksAt(comparisons.get(at), columns);
        }
        return choosing;
    }

    private static boolean looksAt(ColumnComparison comparison, Set<String> columns) {
        return columns.contains(comparison.column())
                || comparison.levels().stream()
                        .anyMatch(level ->
                                level.test() instanceof LevelTest.Swapped(String other)
                                        && columns.contains(other));
    }
}
