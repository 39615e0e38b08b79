package org.wardline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.stream.IntStream;

/** What must be true of every clustering, whatever made it. */
final class ClusteringFacts {
    private ClusteringFacts() {}

    /** From left, right, weight, left, right, weight ... */
    static Edges edges(int... leftRightWeight) {
        var edges = leftRightWeight.length / 3;
        return new Edges(
                IntStream.range(0, edges).map(i -> leftRightWeight[3 * i]).toArray(),
                IntStream.range(0, edges).map(i -> leftRightWeight[3 * i + 1]).toArray(),
                IntStream.range(0, edges).map(i -> leftRightWeight[3 * i + 2]).toArray());
    }

    /** So many different numbers out of a total, in no order. */
    static int[] scattered(long seed, int count, int total) {
        var numbers = new ArrayList<>(IntStream.range(0, total).boxed().toList());
        Collections.shuffle(numbers, new Random(seed));
        return numbers.stream().limit(count).mapToInt(number -> number).toArray();
    }

    static void honours(Clustering clustering, ClusterCase drawn) {
        var judgements = drawn.judgements();
        for (var pair : drawn.notSame()) {
            assertThat(clustering.together(pair[0], pair[1])).isFalse();
        }
        for (var pair : drawn.same()) {
            var contradicted = judgements.contradictedRecords().get(pair[0]);
            assertThat(clustering.together(pair[0], pair[1])).isEqualTo(!contradicted);
        }
        for (var a = 0; a < drawn.records(); a++) {
            for (var b = 0; b < drawn.records(); b++) {
                if (judgements.between(a, b) == Judgement.NOT_SAME) {
                    assertThat(clustering.together(a, b)).isFalse();
                }
            }
        }
        assertThat(judgements.contradictions().isEmpty())
                .isEqualTo(
                        clustering.conflicts().stream()
                                .noneMatch(conflict ->
                                        conflict.reason()
                                                == Conflict.Reason.CONTRADICTORY_JUDGEMENTS));
    }
}
