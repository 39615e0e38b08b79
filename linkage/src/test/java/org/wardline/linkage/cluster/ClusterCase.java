package org.wardline.linkage.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * A small problem of clustering, drawn from a seed: records in hidden groups, edges mostly strong within them and weak
 * between, and judgements that may contradict each other.
 */
record ClusterCase(
        int records, TreeMap<Long, Integer> weights, List<int[]> same, List<int[]> notSame) {

    static ClusterCase drawn(long seed, int most, boolean judged) {
        var random = new Random(seed);
        var records = 1 + random.nextInt(most);
        var groups = 1 + random.nextInt(records);
        var group = random.ints(records, 0, groups).toArray();
        var density = random.nextDouble();
        var coarse = random.nextBoolean();
        var weights = new TreeMap<Long, Integer>();
        for (var a = 0; a < records; a++) {
            for (var b = a + 1; b < records; b++) {
                if (random.nextDouble() < density) {
                    var middle = group[a] == group[b] ? 4 : -3;
                    var bits = middle + random.nextGaussian() * 6;
                    // Whole bits make for many equal means.
                    weights.put(
                            Pairs.pack(a, b),
                            (int) (coarse ? Math.round(bits) * 1_000 : Math.round(bits * 1_000)));
                }
            }
        }
        var same = new ArrayList<int[]>();
        var notSame = new ArrayList<int[]>();
        for (var i = judged && records > 1 ? random.nextInt(5) : 0; i > 0; i--) {
            (random.nextInt(3) == 0 ? same : notSame).add(pair(random, records));
        }
        return new ClusterCase(records, weights, same, notSame);
    }

    private static int[] pair(Random random, int records) {
        var a = random.nextInt(records);
        return new int[] {a, (a + 1 + random.nextInt(records - 1)) % records};
    }

    Edges edges() {
        return new Edges(
                weights.keySet().stream().mapToInt(Pairs::first).toArray(),
                weights.keySet().stream().mapToInt(Pairs::second).toArray(),
                weights.values().stream().mapToInt(weight -> weight).toArray());
    }

    Judgements judgements() {
        var judgements = Judgements.builder();
        same.forEach(pair -> judgements.same(pair[0], pair[1]));
        notSame.forEach(pair -> judgements.notSame(pair[0], pair[1]));
        return judgements.build();
    }

    /** The same with every record called by another number, and so many unrelated ones in between. */
    ClusterCase renumbered(int[] number, int total) {
        var renamed = new TreeMap<Long, Integer>();
        weights.forEach((pair, weight) -> {
            var a = number[Pairs.first(pair)];
            var b = number[Pairs.second(pair)];
            renamed.put(Pairs.pack(Math.min(a, b), Math.max(a, b)), weight);
        });
        return new ClusterCase(
                total, renamed, renumbered(same, number), renumbered(notSame, number));
    }

    private static List<int[]> renumbered(List<int[]> pairs, int[] number) {
        return pairs.stream().map(pair -> new int[] {number[pair[0]], number[pair[1]]}).toList();
    }
}
