package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Pairs of rows that share a block, against looking at every pair. */
class BlockPairsTests {
    private static final int ROWS = 60;

    private final List<int[]> entries = new ArrayList<>();
    private int[][] single = new int[0][];

    private BlockPairs blocks(long seed, int rules) {
        var random = new Random(seed);
        entries.clear();
        single = new int[rules][ROWS];
        for (var rule : single) {
            Arrays.setAll(rule, _ -> random.nextInt(12) - 1);
        }
        for (var row = 0; row < ROWS; row++) {
            for (var block : random.ints(random.nextInt(3), 0, 15).distinct().toArray()) {
                entries.add(new int[] {block, row});
            }
        }
        return new BlockPairs(
                single,
                new int[][] {
                    entries.stream().mapToInt(entry -> entry[0]).toArray(),
                    entries.stream().mapToInt(entry -> entry[1]).toArray()
                });
    }

    private boolean together(int rule, int left, int right, int every) {
        if (rule < single.length) {
            var block = single[rule][left];
            return block >= 0 && block == single[rule][right] && block % every == 0;
        }
        return entries.stream()
                .filter(entry -> entry[1] == left && entry[0] % every == 0)
                .anyMatch(entry ->
                        entries.stream()
                                .anyMatch(other -> other[1] == right && other[0] == entry[0]));
    }

    private List<String> expected(int rule, boolean alone) {
        var all = new ArrayList<String>();
        for (var left = 0; left < ROWS; left++) {
            for (var right = left + 1; right < ROWS; right++) {
                var one = left;
                var other = right;
                var before =
                        !alone
                                && IntStream.range(0, rule)
                                        .anyMatch(earlier -> together(earlier, one, other, 1));
                if (!before && together(rule, left, right, 1)) {
                    all.add(left + " " + right);
                }
            }
        }
        return all;
    }

    private static List<String> made(BlockPairs blocks, int rule, int every, boolean alone) {
        var all = new ArrayList<String>();
        blocks.pairs(
                rule,
                every,
                alone,
                (left, right, count) -> {
                    for (var pair = 0; pair < count; pair++) {
                        all.add(left[pair] + " " + right[pair]);
                    }
                });
        return all;
    }

    @Property(tries = 40)
    void makesEachPairOfARuleOnceUnlessAnEarlierRuleMakesIt(
            @ForAll long seed, @ForAll @IntRange(max = 4) int rules, @ForAll boolean alone) {
        var blocks = blocks(seed, rules);
        for (var rule = 0; rule < blocks.rules(); rule++) {
            assertThat(made(blocks, rule, 1, alone))
                    .containsExactlyInAnyOrderElementsOf(expected(rule, alone));
        }
    }

    @Property(tries = 20)
    void samplesTheBlocksWhoseNumberIsAMultiple(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 5) int every) {
        var blocks = blocks(seed, 2);
        var sample = made(blocks, 0, every, true);
        assertThat(sample)
                .containsExactlyInAnyOrderElementsOf(
                        expected(0, true).stream()
                                .filter(pair -> {
                                    var row = Integer.parseInt(pair.split(" ")[0]);
                                    return single[0][row] % every == 0;
                                })
                                .toList());
    }
}
