package org.wardline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wardline.linkage.cluster.ClusteringFacts.edges;
import static org.wardline.linkage.cluster.Conflict.Reason.HELD_APART;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BestPartitionTests {
    private static final BestPartition RULE = BestPartition.USUAL;

    @Test
    void joinsWhatIsOnAverageTheSame() {
        // 0-1 join by 8 bits; 2 has 5 bits with the one and -2 with the other: on average 1.5.
        var clustering =
                RULE.cluster(4, edges(0, 1, 8_000, 0, 2, 5_000, 1, 2, -2_000), Judgements.none());
        assertThat(clustering.toArray()).containsExactly(0, 0, 0, 3);
    }

    @Test
    void resistsAChainOfWeakLinks() {
        var chain = new ArrayList<Integer>();
        for (var record = 0; record < 9; record++) {
            chain.addAll(List.of(record, record + 1, 3_000));
        }
        var edges = edges(chain.stream().mapToInt(number -> number).toArray());
        // Neighbours pair up; pair and pair then have (3 - 1 - 1 - 1) / 4 = 0 bits, which is not
        // above 0.
        assertThat(RULE.cluster(10, edges, Judgements.none()).toArray())
                .containsExactly(0, 0, 2, 2, 4, 4, 6, 6, 8, 8);
        assertThat(new ConnectedComponents(0, 0).cluster(10, edges, Judgements.none()).clusters())
                .isEqualTo(1);
    }

    @Test
    void doesNotLetOneStrongPairOutweighManyWeakOnes() {
        // Two pairs of records, one link between them against three: 20 bits of it outweigh 12, 10
        // do not.
        var between =
                edges(
                        0, 1, 30_000, 0, 2, 90_000, 0, 3, -4_000, 1, 2, -4_000, 1, 3, -4_000, 2, 3,
                        91_000);
        assertThat(RULE.cluster(4, between, Judgements.none()).toArray())
                .containsExactly(0, 0, 0, 0);
        var capped = new BestPartition(0, -4_000, -1_000, 10_000);
        assertThat(capped.cluster(4, between, Judgements.none()).toArray())
                .containsExactly(0, 0, 2, 2);
    }

    @Test
    void takesAnEdgeBelowTheFloorForNone() {
        var edges = edges(0, 1, 8_000, 0, 2, 5_000, 1, 2, -4_001);
        assertThat(RULE.cluster(3, edges, Judgements.none()).clusters()).isEqualTo(1);
        assertThat(
                        new BestPartition(0, -9_000, -6_000, 20_000)
                                .cluster(3, edges, Judgements.none())
                                .clusters())
                .isEqualTo(1);
        assertThat(
                        new BestPartition(0, -4_000, -6_000, 20_000)
                                .cluster(3, edges, Judgements.none())
                                .clusters())
                .isEqualTo(2);
    }

    @Test
    void breaksTiesByTheSmallestNumbers() {
        var edges = edges(0, 1, 4_000, 0, 2, -4_000, 1, 2, 4_000);
        assertThat(RULE.cluster(3, edges, Judgements.none()).toArray()).containsExactly(0, 0, 2);
    }

    @Test
    void joinsWhatWasJudgedTheSameWithoutAnyEvidence() {
        var judgements = Judgements.builder().same(1, 3).build();
        assertThat(RULE.cluster(4, Edges.none(), judgements).toArray()).containsExactly(0, 1, 2, 1);
    }

    @Test
    void keepsApartWhatWasJudgedNotTheSameAndSaysSo() {
        var judgements = Judgements.builder().notSame(0, 2).build();
        var clustering = RULE.cluster(3, edges(0, 1, 9_000, 1, 2, 8_000), judgements);
        assertThat(clustering.toArray()).containsExactly(0, 0, 2);
        assertThat(clustering.conflicts())
                .containsExactly(
                        new Conflict(
                                HELD_APART, new int[] {0, 1, 2}, new long[] {Pairs.pack(0, 2)}));
    }

    @Test
    void saysNothingOfAJudgementThatTheEvidenceAgreesWith() {
        var judgements = Judgements.builder().notSame(0, 2).build();
        var clustering = RULE.cluster(3, edges(0, 1, 9_000, 0, 2, -3_000), judgements);
        assertThat(clustering.conflicts()).isEmpty();
    }

    @Test
    void refusesToJoinWhatWasNeverCompared() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BestPartition(-2_000, -4_000, -1_000, 20_000))
                .withMessageContaining("without an edge");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BestPartition(0, -4_000, -1_000, 0))
                .withMessageContaining("cap above 0");
    }

    @Test
    void refusesRecordsBeyondTheirNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.cluster(1, edges(0, 1, 1), Judgements.none()));
    }

    @Property(tries = 1_000, seed = "20261126")
    void joinsAsAlwaysTakingTheStrongestLinkWould(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = ClusterCase.drawn(seed, 16, true);
        assertThat(RULE.cluster(drawn.records(), drawn.edges(), drawn.judgements()).toArray())
                .isEqualTo(byBruteForce(drawn));
    }

    @Property(tries = 1_000, seed = "20261126")
    void neverViolatesAJudgement(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = ClusterCase.drawn(seed, 24, true);
        ClusteringFacts.honours(
                RULE.cluster(drawn.records(), drawn.edges(), drawn.judgements()), drawn);
    }

    @Property(tries = 300, seed = "20261126")
    void isTheSameUnderOtherNumbersAndAmongUnrelatedRecords(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = withoutTies(ClusterCase.drawn(seed, 16, true), seed);
        var total = drawn.records() * 11;
        var number = ClusteringFacts.scattered(seed, drawn.records(), total);
        var among = drawn.renumbered(number, total);
        var here = RULE.cluster(drawn.records(), drawn.edges(), drawn.judgements());
        var there = RULE.cluster(total, among.edges(), among.judgements());
        for (var a = 0; a < drawn.records(); a++) {
            for (var b = 0; b < drawn.records(); b++) {
                assertThat(there.together(number[a], number[b])).isEqualTo(here.together(a, b));
            }
        }
        assertThat(there.clusters() - here.clusters()).isEqualTo(total - drawn.records());
    }

    /** Among equals the smaller number goes first, so only weights without equal means are free of the numbering. */
    private static ClusterCase withoutTies(ClusterCase drawn, long seed) {
        var random = new Random(seed);
        drawn.weights().replaceAll((pair, weight) -> weight + random.nextInt(-499, 500));
        return drawn;
    }

    /** Works on members alone: at each step every pair of clusters, every pair of members, exact fractions. */
    private static int[] byBruteForce(ClusterCase drawn) {
        var clusters = new ArrayList<List<Integer>>();
        var judgements = drawn.judgements();
        var loose = judgements.contradictedRecords();
        for (var record = 0; record < drawn.records(); record++) {
            var at = record;
            clusters.stream()
                    .filter(cluster ->
                            !loose.get(at)
                                    && judgements.between(cluster.getFirst(), at) == Judgement.SAME)
                    .findFirst()
                    .ifPresentOrElse(
                            cluster -> cluster.add(at),
                            () -> clusters.add(new ArrayList<>(List.of(at))));
        }
        while (joinStrongest(clusters, drawn, judgements)) {
            clusters.sort(Comparator.comparing(List::getFirst));
        }
        var names = new int[drawn.records()];
        clusters.forEach(cluster -> cluster.forEach(record -> names[record] = cluster.getFirst()));
        return names;
    }

    private static boolean joinStrongest(
            List<List<Integer>> clusters, ClusterCase drawn, Judgements judgements) {
        long bestSum = 0;
        long bestSize = 1;
        List<Integer> left = List.of();
        List<Integer> right = List.of();
        for (var one : clusters) {
            for (var other : clusters) {
                if (one.getFirst() >= other.getFirst() || apart(one, other, judgements)) {
                    continue;
                }
                var sum = sum(one, other, drawn);
                var size = (long) one.size() * other.size();
                if (BigInteger.valueOf(sum)
                                .multiply(BigInteger.valueOf(bestSize))
                                .compareTo(
                                        BigInteger.valueOf(bestSum)
                                                .multiply(BigInteger.valueOf(size)))
                        > 0) {
                    bestSum = sum;
                    bestSize = size;
                    left = one;
                    right = other;
                }
            }
        }
        if (left.isEmpty()) {
            return false;
        }
        left.addAll(right);
        left.sort(null);
        clusters.remove(right);
        return true;
    }

    private static boolean apart(List<Integer> one, List<Integer> other, Judgements judgements) {
        var loose = judgements.contradictedRecords();
        return one.stream()
                .anyMatch(a ->
                        loose.get(a)
                                || other.stream()
                                        .anyMatch(b ->
                                                loose.get(b)
                                                        || judgements.between(a, b)
                                                                == Judgement.NOT_SAME));
    }

    private static long sum(List<Integer> one, List<Integer> other, ClusterCase drawn) {
        var sum = 0L;
        for (int a : one) {
            for (int b : other) {
                var weight = drawn.weights().get(Pairs.pack(Math.min(a, b), Math.max(a, b)));
                sum +=
                        weight == null || weight < -4_000
                                ? -1_000
                                : Math.max(-20_000, Math.min(20_000, weight));
            }
        }
        return sum;
    }
}
