package org.wardline.linkage.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts what is in one column, a value at a time. Holds at most a million different values. */
public final class ColumnProfiler {
    private static final int MOST_VALUES = 1_000_000;
    private static final int MOST_SHAPES = 10_000;
    private static final int SHOWN = 5;
    private static final int LONGEST_SHOWN = 60;

    private final String header;
    private final Map<String, Long> values = new HashMap<>();
    private final Map<String, Long> shapes = new HashMap<>();
    private long rows;
    private long missing;
    private boolean more;

    /** Begins with an empty column of this name. */
    public ColumnProfiler(String header) {
        this.header = header;
    }

    /** Counts the value of one row. */
    public void add(@Nullable String raw) {
        rows++;
        if (raw == null || raw.isBlank()) {
            missing++;
            return;
        }
        more |= !count(values, raw, MOST_VALUES);
        count(shapes, shape(raw), MOST_SHAPES);
    }

    private static boolean count(Map<String, Long> counts, String text, int most) {
        if (counts.size() >= most && !counts.containsKey(text)) {
            return false;
        }
        counts.merge(text, 1L, Long::sum);
        return true;
    }

    /** What was counted. */
    public ColumnProfile profile(Optional<String> suggested) {
        return new ColumnProfile(
                header,
                rows,
                missing,
                values.size(),
                more,
                commonest(values),
                commonest(shapes),
                suggested);
    }

    private static List<ColumnProfile.Counted> commonest(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(entry -> new ColumnProfile.Counted(shown(entry.getKey()), entry.getValue()))
                .toList();
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /**
     * A value with every letter as "a" or "A" and every digit as "9"; more than three of one kind in a row stand as
     * three and "+".
     */
    static String shape(String value) {
        var shape = new StringBuilder();
        var run = 0;
        for (var at = 0; at < value.length() && shape.length() < LONGEST_SHOWN; at++) {
            var kind = kind(value.charAt(at));
            run = at > 0 && kind == kind(value.charAt(at - 1)) ? run + 1 : 1;
            if (run <= 3) {
                shape.append(kind);
            } else if (run == 4) {
                shape.append('+');
            }
        }
        return shape.toString();
    }

    private static char kind(char letter) {
        if (Character.isDigit(letter)) {
            return '9';
        }
        if (Character.isUpperCase(letter)) {
            return 'A';
        }
        return Character.isLetter(letter) ? 'a' : letter;
    }
}
