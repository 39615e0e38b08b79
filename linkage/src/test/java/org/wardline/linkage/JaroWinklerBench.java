package org.wardline.linkage;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * Compares our Jaro-Winkler with that of Apache Commons Text, side by side in one run: the same pairs, turn by turn, so
 * that a noisy machine disturbs both alike. Run by {@code ./wardline bench}; prints medians and their ratio.
 */
final class JaroWinklerBench {
    private static final int PAIRS = 20_000;
    private static final int ROUNDS = 31;
    private static final int WARM_UP = 10;
    private static final String SYLLABLES = "ka lo mi ren tus vel dor ash pim qua sto fen gri hul";

    private JaroWinklerBench() {}

    public static void main(String[] arguments) {
        var random = new SplittableRandom(20_260_716);
        var one = names(random);
        var other = names(random);
        var peer = new JaroWinklerSimilarity();
        var ours = new double[ROUNDS];
        var theirs = new double[ROUNDS];
        var sum = 0.0;
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var began = System.nanoTime();
            for (var i = 0; i < PAIRS; i++) {
                sum += JaroWinkler.similarity(one[i], other[i]);
            }
            var between = System.nanoTime();
            for (var i = 0; i < PAIRS; i++) {
                sum -= peer.apply(one[i], other[i]);
            }
            var ended = System.nanoTime();
            if (round >= 0) {
                ours[round] = (between - began) / (double) PAIRS;
                theirs[round] = (ended - between) / (double) PAIRS;
            }
        }
        print(
                System.out,
                median(ours),
                median(theirs),
                Math.abs(sum) / (PAIRS * (ROUNDS + WARM_UP)));
    }

    private static void print(PrintStream out, double ours, double theirs, double difference) {
        out.printf("Jaro-Winkler, median of %d rounds of %d pairs of names:%n", ROUNDS, PAIRS);
        out.printf("  Wardline      %7.1f ns a pair%n", ours);
        out.printf("  Commons Text  %7.1f ns a pair%n", theirs);
        out.printf("  Commons Text takes %.2f times as long%n", theirs / ours);
        out.printf("  mean difference of the two scores: %.6f%n", difference);
    }

    private static String[] names(SplittableRandom random) {
        var syllables = SYLLABLES.split(" ", -1);
        var names = new String[PAIRS];
        for (var i = 0; i < PAIRS; i++) {
            var name = new StringBuilder();
            for (var part = 0; part < 2 + random.nextInt(3); part++) {
                name.append(syllables[random.nextInt(syllables.length)]);
            }
            names[i] = name.toString();
        }
        return names;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
