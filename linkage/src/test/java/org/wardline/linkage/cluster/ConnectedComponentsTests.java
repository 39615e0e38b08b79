package org.wardline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.wardline.linkage.cluster.Conflict.Reason.CAME_APART;
import static org.wardline.linkage.cluster.Conflict.Reason.CONNECTED_ALTHOUGH_NOT_SAME;
import static org.wardline.linkage.cluster.Conflict.Reason.CONTRADICTORY_JUDGEMENTS;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ConnectedComponentsTests {
    private static final ConnectedComponents RULE = new ConnectedComponents(6_000, 3_000);

    @Test
    void joinsWhatHangsTogetherByStrongLinks() {
        var clustering =
                RULE.cluster(5, edges(0, 1, 6_000, 1, 2, 9_000, 3, 4, 5_999), Judgements.none());
        assertThat(clustering.toArray()).containsExactly(0, 0, 0, 3, 4);
        assertThat(clustering.clusters()).isEqualTo(3);
        assertThat(clustering.linkedRecords()).isEqualTo(3);
        assertThat(clustering.largest()).isEqualTo(3);
        assertThat(clustering.conflicts()).isEmpty();
    }

    @Test
    void holdsASettledLinkUntilItFallsBelowTheLowerThreshold() {
        var settled = Clustering.of(new int[] {7, 7, 8, 8});
        var clustering = RULE.cluster(edges(0, 1, 3_000, 2, 3, 2_999), Judgements.none(), settled);
        assertThat(clustering.toArray()).containsExactly(0, 0, 2, 3);
        assertThat(clustering.conflicts())
                .containsExactly(new Conflict(CAME_APART, new int[] {2, 3}, new long[0]));
    }

    @Test
    void doesNotJoinAnewByALinkThatOnlyHolds() {
        var settled = Clustering.of(new int[] {0, -1, 2, 2});
        var clustering = RULE.cluster(edges(0, 1, 5_000, 1, 2, 5_999), Judgements.none(), settled);
        assertThat(clustering.toArray()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void doesNotGuessWhereTheEvidenceConnectsWhatIsNotTheSame() {
        var judgements = Judgements.builder().notSame(0, 2).same(2, 3).build();
        var clustering = RULE.cluster(5, edges(0, 1, 20_000, 1, 2, 8_000, 3, 4, 8_000), judgements);
        assertThat(clustering.toArray()).containsExactly(0, 1, 2, 2, 4);
        var conflict = clustering.conflicts().getFirst();
        assertThat(conflict.reason()).isEqualTo(CONNECTED_ALTHOUGH_NOT_SAME);
        assertThat(conflict.members()).containsExactly(0, 1, 2, 3, 4);
        assertThat(conflict.notSameCount()).isEqualTo(1);
        assertThat(conflict.notSameLeft(0)).isEqualTo(0);
        assertThat(conflict.notSameRight(0)).isEqualTo(2);
    }

    @Test
    void leavesASettledClusterWholeWhenANewcomerConnectsItWithSomebodyElse() {
        var settled = Clustering.of(new int[] {0, 0, 2, -1});
        var judgements = Judgements.builder().notSame(0, 2).build();
        var clustering =
                RULE.cluster(edges(0, 1, 4_000, 0, 3, 9_000, 2, 3, 9_000), judgements, settled);
        assertThat(clustering.toArray()).containsExactly(0, 0, 2, 3);
        assertThat(clustering.conflicts())
                .extracting(Conflict::reason)
                .containsExactly(CONNECTED_ALTHOUGH_NOT_SAME);
    }

    @Test
    void takesApartASettledClusterThatWasSinceJudgedNotToBeTheSame() {
        var settled = Clustering.of(new int[] {0, 0, 0});
        var judgements = Judgements.builder().notSame(0, 2).build();
        var clustering = RULE.cluster(edges(0, 1, 9_000, 1, 2, 9_000), judgements, settled);
        assertThat(clustering.toArray()).containsExactly(0, 1, 2);
        assertThat(clustering.conflicts()).hasSize(1);
    }

    @Test
    void makesNothingOfJudgementsThatContradictEachOther() {
        var judgements =
                Judgements.builder().same(0, 1).same(1, 2).notSame(0, 2).same(3, 4).build();
        var clustering = RULE.cluster(5, edges(0, 1, 9_000, 2, 3, 9_000), judgements);
        assertThat(clustering.toArray()).containsExactly(0, 1, 2, 3, 3);
        assertThat(clustering.conflicts())
                .extracting(Conflict::reason)
                .containsExactly(CONTRADICTORY_JUDGEMENTS);
        assertThat(clustering.conflicts().getFirst().members()).hasSize(5);
    }

    @Test
    void refusesABreakThresholdAboveTheJoinThreshold() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ConnectedComponents(1, 2))
                .withMessageContaining("break threshold");
    }

    @Test
    void refusesRecordsBeyondTheirNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RULE.cluster(2, edges(0, 2, 1), Judgements.none()))
                .withMessageContaining("An edge names");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        RULE.cluster(2, Edges.none(), Judgements.builder().same(0, 2).build()))
                .withMessageContaining("A judgement names");
    }

    @Property(tries = 500, seed = "20261126")
    void findsTheComponentsThatASearchFinds(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = ClusterCase.drawn(seed, 40, false);
        var settled = settled(seed, drawn.records());
        assertThat(RULE.cluster(drawn.edges(), Judgements.none(), settled).toArray())
                .isEqualTo(byBreadthFirstSearch(drawn, settled));
    }

    @Property(tries = 1_000, seed = "20261126")
    void neverViolatesAJudgement(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = ClusterCase.drawn(seed, 14, true);
        var clustering =
                RULE.cluster(drawn.edges(), drawn.judgements(), settled(seed, drawn.records()));
        ClusteringFacts.honours(clustering, drawn);
    }

    @Property(tries = 300, seed = "20261126")
    void neverPartsWhatIsSettledBecauseOfUnrelatedRecords(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        var drawn = ClusterCase.drawn(seed, 14, true);
        var before =
                RULE.cluster(drawn.edges(), drawn.judgements(), settled(seed, drawn.records()));
        var number = ClusteringFacts.scattered(seed, drawn.records(), drawn.records() * 11);
        var among = drawn.renumbered(number, drawn.records() * 11);
        var labels = new int[among.records()];
        Arrays.fill(labels, -1);
        IntStream.range(0, number.length)
                .forEach(record -> labels[number[record]] = before.clusterOf(record));
        var after = RULE.cluster(among.edges(), among.judgements(), Clustering.of(labels));
        for (var a = 0; a < number.length; a++) {
            for (var b = 0; b < number.length; b++) {
                if (before.together(a, b)) {
                    assertThat(after.together(number[a], number[b])).isTrue();
                }
            }
        }
    }

    private static Clustering settled(long seed, int records) {
        return Clustering.of(new Random(~seed).ints(records, -1, 4).toArray());
    }

    private static int[] byBreadthFirstSearch(ClusterCase drawn, Clustering settled) {
        var cluster = new int[drawn.records()];
        Arrays.fill(cluster, -1);
        for (var start = 0; start < cluster.length; start++) {
            var waiting = new ArrayDeque<Integer>();
            if (cluster[start] < 0) {
                cluster[start] = start;
                waiting.add(start);
            }
            while (!waiting.isEmpty()) {
                int at = waiting.remove();
                for (var to = 0; to < cluster.length; to++) {
                    var weight =
                            drawn.weights().get(Pairs.pack(Math.min(at, to), Math.max(at, to)));
                    var needed = settled.together(at, to) ? 3_000 : 6_000;
                    if (cluster[to] < 0 && weight != null && weight >= needed) {
                        cluster[to] = start;
                        waiting.add(to);
                    }
                }
            }
        }
        return cluster;
    }

    private static Edges edges(int... leftRightWeight) {
        return ClusteringFacts.edges(leftRightWeight);
    }
}
