package org.wardline.bench;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.Likeness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Compares our Jaro-Winkler with that of Apache Commons Text, side by side in one run: the same pairs, turn by turn, so
 * that a noisy machine disturbs both alike. Prints medians and their ratio.
 */
@Command(name = "micro", description = "our Jaro-Winkler beside that of Apache Commons Text")
final class MicroCommand implements Callable<Integer> {
    private static final int PAIRS = 20_000;
    private static final int ROUNDS = 31;
    private static final int WARM_UP = 10;
    private static final String SYLLABLES = "ka lo mi ren tus vel dor ash pim qua sto fen gri hul";

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
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
                sum += Likeness.of(one[i], other[i]);
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
                Objects.requireNonNull(spec).commandLine().getOut(),
                median(ours),
                median(theirs),
                Math.abs(sum) / (PAIRS * (ROUNDS + WARM_UP)));
        return 0;
    }

    private static void print(PrintWriter out, double ours, double theirs, double difference) {
        out.printf("Jaro-Winkler, median of %d rounds of %d pairs of names:%n", ROUNDS, PAIRS);
        out.printf("  Wardline      %7.1f ns a pair%n", ours);
        out.printf("  Commons Text  %7.1f ns a pair%n", theirs);
        out.printf("  Commons Text takes %.2f times as long%n", theirs / ours);
        out.printf("  mean difference of the two scores: %.6f%n", difference);
        out.flush();
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
