package org.wardline.linkage.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Edges;

/** Things to be measured: a small one that can be worked by hand, and ones drawn from a seed. */
record Measured(LabelledRecords truth, Edges edges, Clustering clustering) {

    /**
     * Six records: 0, 1 and 2 are the same, 3 and 4 are, 5 is alone; four true pairs. The pair 1-2 is missing, as if
     * blocking had not made it.
     */
    static Measured byHand() {
        return new Measured(
                Truth.ofRecords(new int[] {7, 7, 7, 9, 9, 2}),
                Edges.unordered(
                        new int[] {0, 0, 3, 2, 4, 1},
                        new int[] {1, 2, 4, 3, 5, 5},
                        new int[] {9_000, 2_000, -1_000, 4_000, 500, -6_000}),
                Clustering.of(new int[] {0, 0, 1, 1, 2, 3}));
    }

    static Measured drawn(long seed) {
        var random = new Random(seed);
        var records = 1 + random.nextInt(25);
        var labels = random.ints(records, -1, 6).toArray();
        var pairs = records * (records - 1) / 2;
        var left = new int[pairs];
        var right = new int[pairs];
        var weight = new int[pairs];
        var made = 0;
        for (var a = 0; a < records; a++) {
            for (var b = a + 1; b < records; b++) {
                if (random.nextBoolean()) {
                    left[made] = a;
                    right[made] = b;
                    weight[made++] = random.nextInt(-8, 9) * 700;
                }
            }
        }
        return new Measured(
                Truth.ofRecords(labels),
                new Edges(
                        Arrays.copyOf(left, made),
                        Arrays.copyOf(right, made),
                        Arrays.copyOf(weight, made)),
                Clustering.of(random.ints(records, -1, 6).toArray()));
    }

    int records() {
        return truth.records();
    }

    boolean known(int one, int other) {
        return truth.label(one) >= 0 && truth.label(other) >= 0;
    }

    boolean same(int one, int other) {
        return known(one, other) && truth.label(one) == truth.label(other);
    }

    /** Three comparisons, whose weights add up to the weight of the pair. */
    Workings workings() {
        return new Workings() {
            @Override
            public List<Compared> comparisons() {
                return List.of(
                        new Compared("Name", List.of("The same", "Different")),
                        new Compared("Date of birth", List.of("The same", "Different")),
                        new Compared("Town <or> \"place\"", List.of("The same", "Different")));
            }

            @Override
            public int level(int pair, int comparison) {
                return comparison == 2 ? MISSING : weight(pair, comparison) > 0 ? 0 : 1;
            }

            @Override
            public int weight(int pair, int comparison) {
                return switch (comparison) {
                    case 0 -> edges.weight(pair) * 2;
                    case 1 -> -edges.weight(pair);
                    default -> 0;
                };
            }
        };
    }
}
