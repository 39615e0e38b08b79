package org.wardline.linkage.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdgesTests {

    @Test
    void putsPairsInOrder() {
        var edges = Edges.unordered(ints(3, 0, 2, 1), ints(1, 2, 1, 0), ints(30, 20, 21, 10));
        assertThat(IntStream.range(0, edges.count()).mapToObj(i -> pair(edges, i)))
                .containsExactly("0-1:10", "0-2:20", "1-2:21", "1-3:30");
    }

    @Test
    void takesNoPairAtAll() {
        assertThat(Edges.unordered(ints(), ints(), ints()).count()).isZero();
        assertThat(Edges.none().count()).isZero();
    }

    @Test
    void refusesArraysOfDifferentLength() {
        refuses(() -> new Edges(ints(0), ints(1), ints()), "Left, right and weight");
        refuses(() -> Edges.unordered(ints(0), ints(), ints(1)), "Left, right and weight");
    }

    @Test
    void refusesARecordPairedWithItself() {
        refuses(() -> new Edges(ints(2), ints(2), ints(1)), "smaller than right, at edge 0");
        refuses(() -> Edges.unordered(ints(2), ints(2), ints(1)), "smaller than right");
    }

    @Test
    void refusesANegativeNumber() {
        refuses(() -> new Edges(ints(-1), ints(2), ints(1)), "record number");
        refuses(() -> Edges.unordered(ints(2), ints(-1), ints(1)), "negative, at edge 0");
    }

    @Test
    void refusesWhatIsOutOfOrderOrTwice() {
        refuses(() -> new Edges(ints(1, 0), ints(2, 2), ints(1, 1)), "ascend", "at edge 1");
        refuses(() -> new Edges(ints(0, 0), ints(2, 1), ints(1, 1)), "ascend");
        refuses(() -> new Edges(ints(0, 0), ints(1, 1), ints(1, 1)), "each pair once");
        refuses(() -> Edges.unordered(ints(0, 1), ints(1, 0), ints(1, 2)), "each pair once");
    }

    private static void refuses(Runnable making, String... words) {
        assertThatIllegalArgumentException()
                .isThrownBy(making::run)
                .satisfies(refusal -> assertThat(refusal.getMessage()).contains(words));
    }

    private static String pair(Edges edges, int edge) {
        return edges.left(edge) + "-" + edges.right(edge) + ":" + edges.weight(edge);
    }

    private static int[] ints(int... numbers) {
        return numbers;
    }
}
