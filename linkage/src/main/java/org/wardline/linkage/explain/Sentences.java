package org.wardline.linkage.explain;

import java.util.ArrayList;
import java.util.Locale;

/** The working in plain English. */
final class Sentences {
    /** From here on the exact number tells nobody more. */
    private static final double BEYOND_COUNTING = 1e12;

    /** Less than this is as good as nothing: a fifteenth likelier. */
    private static final int NOTHING = 100;

    private Sentences() {}

    static String of(Explained explained) {
        var lines = new ArrayList<String>();
        lines.add(
                "Before anything is compared: "
                        + chance(explained.prior())
                        + " that two records are of one person ("
                        + bits(explained.prior())
                        + ").");
        explained.steps().forEach(step -> lines.add(step(step)));
        lines.add(sum(explained));
        return String.join("\n", lines) + "\n";
    }

    static String step(Explained.Step step) {
        if (step.missing()) {
            return step.title() + ": no value on one side or both, so it says nothing.";
        }
        var shown =
                step.left().isPresent() && step.right().isPresent()
                        ? " (\"" + step.left().get() + "\" and \"" + step.right().get() + "\")"
                        : "";
        return step.title()
                + ": "
                + step.label()
                + shown
                + ". "
                + weight(step.weight())
                + rarity(step.rarity())
                + ".";
    }

    private static String weight(int weight) {
        if (Math.abs(weight) < NOTHING) {
            return "About as likely for one person as for two (" + bits(weight) + ")";
        }
        return times(weight)
                + (weight > 0
                        ? " times as likely for one person as for two ("
                        : " times as likely for two people as for one (")
                + bits(weight)
                + ")";
    }

    private static String rarity(int rarity) {
        if (Math.abs(rarity) < NOTHING) {
            return "";
        }
        return rarity > 0
                ? ", " + bits(rarity) + " of it because the shared value is a rare one"
                : ", " + bits(rarity) + " of it because the shared value is a common one";
    }

    static String sum(Explained explained) {
        return "All together: "
                + bits(explained.total())
                + ", "
                + chance(explained.total())
                + " that they are of one person. A score proposes; a person decides.";
    }

    /** Bits with their sign, to a tenth; never "-0.0". */
    static String bits(long weight) {
        var tenths = Math.round(weight / (Explained.BIT / 10)) / 10.0;
        return (tenths < 0 ? "" : "+") + (tenths == 0 ? 0.0 : tenths) + " bits";
    }

    /** How many times, by the weight's size, to two figures. */
    static String times(long weight) {
        var times = Math.pow(2, Math.abs(weight) / Explained.BIT);
        return times >= BEYOND_COUNTING ? "More than a million million" : figures(times);
    }

    /** The probability of a weight: "1 in 100,000" where it is small, else in per cent. */
    static String chance(long weight) {
        var probability = Explained.probability(weight);
        if (probability < 0.01) {
            var one = 1 / probability;
            return one >= BEYOND_COUNTING
                    ? "less than 1 in a million million"
                    : "1 in " + figures(one);
        }
        if (probability > 0.9999) {
            return "more than 99.99 %";
        }
        return probability > 0.99
                ? Math.floor(10_000 * probability) / 100 + " %"
                : Math.round(100 * probability) + " %";
    }

    /** Two figures, the thousands parted by commas; one place after the point below ten. */
    private static String figures(double number) {
        if (number < 9.95) {
            return String.format(Locale.ROOT, "%.1f", number);
        }
        var size = Math.pow(10, Math.floor(Math.log10(number)) - 1);
        return String.format(Locale.ROOT, "%,d", Math.round(Math.round(number / size) * size));
    }
}
