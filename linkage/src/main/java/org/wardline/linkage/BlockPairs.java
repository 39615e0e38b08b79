package org.wardline.linkage;

import java.util.Arrays;

/**
 * Makes the pairs of rows that share a block, in memory. A block's rows are looked up once, so that whether a pair met
 * under an earlier rule is answered from the processor's nearest memory.
 */
final class BlockPairs {
    private static final int BATCH = 4096;

    private final int rules;
    private final int rows;
    private final int[] byRow;
    private final int[] severalBlocks;
    private final int[] severalRows;
    private final int[] firstOfRow;
    private final int[] blocksOfRow;

    /**
     * Takes the blocks.
     *
     * @param single by rule, then by row: the block, or -1
     * @param several blocks, and beside each the row that is in it
     */
    BlockPairs(int[][] single, int[][] several) {
        this.rules = single.length;
        this.severalBlocks = several[0];
        this.severalRows = several[1];
        this.rows =
                Math.max(
                        rules == 0 ? 0 : single[0].length,
                        Arrays.stream(severalRows).max().orElse(-1) + 1);
        this.byRow = new int[rules * rows];
        for (var rule = 0; rule < rules; rule++) {
            for (var row = 0; row < rows; row++) {
                byRow[row * rules + rule] = single[rule][row];
            }
        }
        this.firstOfRow = firsts(severalRows, rows);
        this.blocksOfRow = new int[severalBlocks.length];
        var next = firstOfRow.clone();
        for (var entry = 0; entry < severalBlocks.length; entry++) {
            blocksOfRow[next[severalRows[entry]]++] = severalBlocks[entry];
        }
        for (var row = 0; row < rows; row++) {
            Arrays.sort(blocksOfRow, firstOfRow[row], firstOfRow[row + 1]);
        }
    }

    /** Where each number's entries begin when they are put in order, and where the last one's end. */
    private static int[] firsts(int[] numbers, int count) {
        var firsts = new int[count + 1];
        for (var number : numbers) {
            if (number >= 0) {
                firsts[number + 1]++;
            }
        }
        for (var number = 0; number < count; number++) {
            firsts[number + 1] += firsts[number];
        }
        return firsts;
    }

    int rules() {
        return rules + (severalBlocks.length > 0 ? 1 : 0);
    }

    /** As {@link Engine#pairs}. */
    void pairs(int rule, int every, boolean alone, Engine.Pairs pairs) {
        var several = rule == rules;
        var blocks = several ? severalBlocks : ofRule(rule);
        var count = Arrays.stream(blocks).max().orElse(-1) + 1;
        var firsts = firsts(blocks, count);
        var members = new int[firsts[count]];
        var next = firsts.clone();
        for (var entry = 0; entry < blocks.length; entry++) {
            if (blocks[entry] >= 0) {
                members[next[blocks[entry]]++] = several ? severalRows[entry] : entry;
            }
        }
        var maker = new Maker(alone ? 0 : Math.min(rule, rules), pairs);
        for (var block = 0; block < count; block += every) {
            if (firsts[block + 1] - firsts[block] > 1) {
                maker.block(several ? block : -1, members, firsts[block], firsts[block + 1]);
            }
        }
        maker.end();
    }

    private int[] ofRule(int rule) {
        var blocks = new int[rows];
        for (var row = 0; row < rows; row++) {
            blocks[row] = byRow[row * rules + rule];
        }
        return blocks;
    }

    /** Whether rows that are in several blocks share one before this. */
    private boolean metBefore(int block, int one, int other) {
        var left = firstOfRow[one];
        var right = firstOfRow[other];
        while (blocksOfRow[left] < block && blocksOfRow[right] < block) {
            if (blocksOfRow[left] == blocksOfRow[right]) {
                return true;
            }
            if (blocksOfRow[left] < blocksOfRow[right]) {
                left++;
            } else {
                right++;
            }
        }
        return false;
    }

    /** Makes the pairs of one rule's blocks, those left out that an earlier rule makes. */
    private final class Maker {
        private final int earlier;
        private final Engine.Pairs pairs;
        private int[] near = new int[0];
        private int[] left = new int[BATCH];
        private int[] right = new int[BATCH];
        private int count;

        Maker(int earlier, Engine.Pairs pairs) {
            this.earlier = earlier;
            this.pairs = pairs;
        }

        /** The pairs of a block; -1 for its number where a row is in one block only. */
        void block(int number, int[] members, int from, int to) {
            var size = to - from;
            if (near.length < size * earlier) {
                near = new int[size * earlier * 2];
            }
            for (var at = 0; at < size; at++) {
                System.arraycopy(byRow, members[from + at] * rules, near, at * earlier, earlier);
            }
            for (var one = 0; one < size; one++) {
                for (var other = one + 1; other < size; other++) {
                    if (!shared(one * earlier, other * earlier)) {
                        pair(number, members[from + one], members[from + other]);
                    }
                }
            }
        }

        private boolean shared(int one, int other) {
            for (var rule = 0; rule < earlier; rule++) {
                if (near[one + rule] == near[other + rule] && near[one + rule] >= 0) {
                    return true;
                }
            }
            return false;
        }

        private void pair(int number, int one, int other) {
            if (one == other || (number >= 0 && metBefore(number, one, other))) {
                return;
            }
            left[count] = Math.min(one, other);
            right[count++] = Math.max(one, other);
            if (count == BATCH) {
                end();
                left = new int[BATCH];
                right = new int[BATCH];
                count = 0;
            }
        }

        void end() {
            if (count > 0) {
                pairs.pairs(left, right, count);
            }
        }
    }
}
