package org.wardline.linkage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Comparisons of what people are called, when they were born and where they live.
 *
 * <p>The m and u here are starting values of our own, set from what chance alone would give (a birthday out of some
 * forty years, a postcode out of some two million), not estimated from anybody's records. Estimate your own where you
 * can.
 */
public final class People {
    private static final double ALIKE = 0.92;

    private People() {}

    /**
     * Names, whatever the order of their words: "Mirth Wexlamithra" and "WEXLAMITHRA, Mirth" are the same. Middle names that
     * only one side gives are let be; nicknames are not known.
     */
    public static Comparison<String> name() {
        return Comparison.<String>of("Name")
                .level(
                        "The same words",
                        0.70,
                        0.00002,
                        (a, b) -> words(a).equals(words(b)) && words(a).size() > 1)
                .level(
                        "All words alike",
                        0.18,
                        0.00008,
                        (a, b) -> shorter(a, b) > 1 && alike(a, b) == shorter(a, b))
                .level("One word alike", 0.07, 0.0049, (a, b) -> alike(a, b) > 0)
                .otherwise("Different", 0.05, 0.995);
    }

    /** Dates of birth. */
    public static Comparison<LocalDate> dateOfBirth() {
        return Comparison.<LocalDate>of("Date of birth")
                .level("The same", 0.93, 0.00007, LocalDate::equals)
                .level("One digit different, or day and month swapped", 0.04, 0.00193, People::slip)
                .level("Same year only", 0.01, 0.023, (a, b) -> a.getYear() == b.getYear())
                .otherwise("Different", 0.02, 0.975);
    }

    /** Postcodes, in any case and spacing. Neighbours and families share one, so it weighs less than its rarity. */
    public static Comparison<String> postcode() {
        return Comparison.<String>of("Postcode")
                .level("The same", 0.55, 0.0001, (a, b) -> compact(a).equals(compact(b)))
                .level("Same sector", 0.10, 0.0009, (a, b) -> sector(a).equals(sector(b)))
                .otherwise("Different", 0.35, 0.999);
    }

    private static List<String> words(String name) {
        return Arrays.stream(name.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{N}'-]+", -1))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
    }

    private static int shorter(String left, String right) {
        return Math.min(words(left).size(), words(right).size());
    }

    private record Pair(int left, int right, double likeness) {}

    /** How many words pair up with a like one on the other side; the likest pair first, each word once. */
    private static int alike(String left, String right) {
        var ours = words(left);
        var theirs = words(right);
        var pairs = new ArrayList<Pair>();
        for (var i = 0; i < ours.size(); i++) {
            for (var j = 0; j < theirs.size(); j++) {
                var likeness = JaroWinkler.similarity(ours.get(i), theirs.get(j));
                if (likeness >= ALIKE) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        var usedLeft = new boolean[ours.size()];
        var usedRight = new boolean[theirs.size()];
        var count = 0;
        for (var pair : pairs) {
            if (!usedLeft[pair.left()] && !usedRight[pair.right()]) {
                usedLeft[pair.left()] = true;
                usedRight[pair.right()] = true;
                count++;
            }
        }
        return count;
    }

    private static boolean slip(LocalDate left, LocalDate right) {
        var swapped =
                left.getYear() == right.getYear()
                        && left.getMonthValue() == right.getDayOfMonth()
                        && left.getDayOfMonth() == right.getMonthValue();
        return swapped || differences(left.toString(), right.toString()) == 1;
    }

    private static int differences(String left, String right) {
        if (left.length() != right.length()) {
            return Math.max(left.length(), right.length());
        }
        var count = 0;
        for (var i = 0; i < left.length(); i++) {
            if (left.charAt(i) != right.charAt(i)) {
                count++;
            }
        }
        return count;
    }

    private static String compact(String postcode) {
        return postcode.toUpperCase(Locale.ROOT).replace(" ", "");
    }

    /** All but the last two letters. */
    private static String sector(String postcode) {
        var compact = compact(postcode);
        return compact.length() < 3 ? compact : compact.substring(0, compact.length() - 2);
    }
}
