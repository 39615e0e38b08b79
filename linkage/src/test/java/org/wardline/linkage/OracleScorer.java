package org.wardline.linkage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LevelTests;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.Value;
import org.wardline.linkage.model.ValueKind;

/**
 * Scores a pair the slow and obvious way: every level tried in turn on the texts, with textbook distances, no numbers
 * for values, no memory of answers, no blocks. Tests that need lists of names are asked of the library, the others are
 * written out again here.
 */
final class OracleScorer {
    private final LinkageModel model;
    private final Records records;
    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private final Map<String, Long> filledOf = new HashMap<>();

    OracleScorer(LinkageModel model, Records records) {
        this.model = model;
        this.records = records;
        for (var column : records.columns()) {
            var count = counts.computeIfAbsent(column.name(), _ -> new HashMap<>());
            for (var record = 0; record < records.size(); record++) {
                records.value(record, column.name())
                        .ifPresent(value -> count.merge(value.text(), 1, Integer::sum));
            }
            filledOf.put(
                    column.name(), count.values().stream().mapToLong(Integer::longValue).sum());
        }
    }

    /** Prior and evidence, in thousandths of a bit; of a group the strongest each way counts in full. */
    int weight(int left, int right) {
        var sum = thousandths(model.prior() / (1 - model.prior()));
        var groups = new LinkedHashMap<String, List<ColumnComparison>>();
        for (var comparison : model.comparisons()) {
            groups.computeIfAbsent(comparison.group(), _ -> new ArrayList<>()).add(comparison);
        }
        for (var group : groups.values()) {
            var weights = group.stream().mapToInt(each -> weight(each, left, right)).toArray();
            sum += side(group, weights, 1) + side(group, weights, -1);
        }
        return sum;
    }

    private static int side(List<ColumnComparison> group, int[] weights, int sign) {
        var strongest = -1;
        var most = 0;
        for (var at = 0; at < weights.length; at++) {
            if (weights[at] * sign > most) {
                strongest = at;
                most = weights[at] * sign;
            }
        }
        var sum = most * sign;
        for (var at = 0; at < weights.length; at++) {
            if (at != strongest && weights[at] * sign > 0) {
                sum += (int) Math.rint(group.get(at).beside() * weights[at]);
            }
        }
        return sum;
    }

    private int weight(ColumnComparison comparison, int left, int right) {
        var one = text(left, comparison.column());
        var other = text(right, comparison.column());
        if (one == null || other == null) {
            return 0;
        }
        for (var at = 0; at < comparison.levels().size(); at++) {
            var level = comparison.levels().get(at);
            if (holds(level.test(), comparison, left, right)) {
                var rarity =
                        at == 0 && comparison.termFrequency() > 0 ? rarity(comparison, one) : 0;
                return limited(
                        comparison, thousandths(level.m() / level.u()) + rarity, left, right);
            }
        }
        throw new IllegalStateException("no level held");
    }

    private int limited(ColumnComparison comparison, int weight, int left, int right) {
        var limited = weight;
        for (var other : model.comparisons()) {
            var bits = comparison.atMost().get(other.name());
            var one = text(left, other.column());
            if (bits != null && one != null && one.equals(text(right, other.column()))) {
                limited = Math.min(limited, (int) Math.rint(bits * 1000));
            }
        }
        return limited;
    }

    private int rarity(ColumnComparison comparison, String text) {
        var all = Objects.requireNonNull(counts.get(comparison.column()));
        var filled = Objects.requireNonNull(filledOf.get(comparison.column()));
        var own = (double) Objects.requireNonNull(all.get(text)) / filled;
        return (int)
                Math.round(
                        comparison.termFrequency()
                                * 1000
                                * Math.log(comparison.levels().getFirst().u() / own)
                                / Math.log(2));
    }

    private static int thousandths(double odds) {
        return (int) Math.round(1000 * Math.log(odds) / Math.log(2));
    }

    private @Nullable String text(int record, String column) {
        return records.value(record, column).map(value -> value.text()).orElse(null);
    }

    private boolean holds(LevelTest test, ColumnComparison comparison, int left, int right) {
        var column = comparison.column();
        var one = records.value(left, column).orElseThrow();
        var other = records.value(right, column).orElseThrow();
        return switch (test) {
            case LevelTest.Same _ -> one.text().equals(other.text());
            case LevelTest.JaroWinkler jaro ->
                    jaroWinkler(one.text(), other.text()) >= jaro.atLeast();
            case LevelTest.DamerauLevenshtein edits ->
                    wholeIfDates(one, other)
                            && distance(one.text(), other.text()) <= edits.atMost();
            case LevelTest.Swapped swapped ->
                    one.text().equals(text(right, swapped.other()))
                            || other.text().equals(text(left, swapped.other()));
            case LevelTest.AllOf all ->
                    all.tests().stream().allMatch(each -> holds(each, comparison, left, right));
            case LevelTest.AnyOf any ->
                    any.tests().stream().anyMatch(each -> holds(each, comparison, left, right));
            case LevelTest.Otherwise _ -> true;
            default -> LevelTests.holds(test, one, other);
        };
    }

    /** A year alone is no mistyped day. */
    private static boolean wholeIfDates(Value one, Value other) {
        return one.kind() != ValueKind.DATE
                || (one.text().length() == 8 && other.text().length() == 8);
    }

    /** Unrestricted Damerau-Levenshtein, after R. Lowrance and R. A. Wagner (1975), over characters. */
    static int distance(String one, String other) {
        var rows = one.length() + 2;
        var columns = other.length() + 2;
        var far = one.length() + other.length();
        var table = new int[rows][columns];
        table[0][0] = far;
        for (var i = 0; i <= one.length(); i++) {
            table[i + 1][0] = far;
            table[i + 1][1] = i;
        }
        for (var j = 0; j <= other.length(); j++) {
            table[0][j + 1] = far;
            table[1][j + 1] = j;
        }
        var lastRow = new HashMap<Character, Integer>();
        for (var i = 1; i <= one.length(); i++) {
            var lastMatch = 0;
            for (var j = 1; j <= other.length(); j++) {
                var row = lastRow.getOrDefault(other.charAt(j - 1), 0);
                var match = lastMatch;
                var cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                if (cost == 0) {
                    lastMatch = j;
                }
                table[i + 1][j + 1] =
                        List.of(
                                        table[i][j] + cost,
                                        table[i + 1][j] + 1,
                                        table[i][j + 1] + 1,
                                        table[row][match] + (i - row - 1) + 1 + (j - match - 1))
                                .stream()
                                .min(Integer::compare)
                                .orElseThrow();
            }
            lastRow.put(one.charAt(i - 1), i);
        }
        return table[rows - 1][columns - 1];
    }

    /** Jaro-Winkler over UTF-8 bytes, the prefix counted from a Jaro similarity of 0.7 on. */
    static double jaroWinkler(String left, String right) {
        var one = left.getBytes(StandardCharsets.UTF_8);
        var other = right.getBytes(StandardCharsets.UTF_8);
        var jaro = jaro(one, other);
        var prefix = 0;
        while (prefix < 4
                && prefix < one.length
                && prefix < other.length
                && one[prefix] == other[prefix]) {
            prefix++;
        }
        return jaro > 0.7 ? jaro + prefix * 0.1 * (1 - jaro) : jaro;
    }

    private static double jaro(byte[] one, byte[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == other.length ? 1 : 0;
        }
        var window = Math.max(0, Math.max(one.length, other.length) / 2 - 1);
        var used = new boolean[other.length];
        var matched = new ArrayList<Byte>();
        for (var i = 0; i < one.length; i++) {
            for (var j = Math.max(0, i - window); j < Math.min(other.length, i + window + 1); j++) {
                if (!used[j] && one[i] == other[j]) {
                    used[j] = true;
                    matched.add(one[i]);
                    break;
                }
            }
        }
        if (matched.isEmpty()) {
            return 0;
        }
        var moved = 0;
        var at = 0;
        for (var j = 0; j < other.length; j++) {
            if (used[j]) {
                moved += other[j] == matched.get(at++) ? 0 : 1;
            }
        }
        double m = matched.size();
        var halved = (double) Math.floorDiv(moved, 2);
        return (m / one.length + m / other.length + (m - halved) / m) / 3;
    }
}
