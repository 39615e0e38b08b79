package org.wardline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.wardline.linkage.model.BlockingRule;
import org.wardline.linkage.model.LinkageModel;

/**
 * Which blocks records fall into. Each rule's keys are made finer where too many records share one, until the rule keeps
 * within its budget of pairs; the budget grows with the number of records, so the work does too, and not with its
 * square. Few records are all compared with one another.
 */
final class Blocking {
    /** Name of the only rule there is when every pair is looked at. */
    static final String EVERY_PAIR = "every pair";

    /** From here on rules choose the pairs; up to here all of them are looked at. */
    static final int FEW = 2_000;

    private final List<RuleUse> uses = new ArrayList<>();
    private final List<RuleUse> severalUses = new ArrayList<>();
    private final List<int[]> single = new ArrayList<>();
    private final List<int[]> severalBlocks = new ArrayList<>();
    private final List<int[]> severalRows = new ArrayList<>();

    private Blocking() {}

    /** Plans for these records. */
    static Blocking of(Records records, LinkageModel model, Settings settings, Progress progress) {
        var blocking = new Blocking();
        if (records.size() <= FEW) {
            blocking.everyPair(records);
            return blocking;
        }
        var rules =
                model.blocking().stream()
                        .filter(rule ->
                                rule.keys().stream()
                                        .allMatch(key -> KeyReader.answered(records, key)))
                        .sorted((one, other) -> Boolean.compare(several(one), several(other)))
                        .toList();
        if (rules.isEmpty()) {
            throw new LinkageInputException(
                    "No blocking rule of the model can be used: each needs a column that the file lacks.");
        }
        var cache = new KeyReader.Cache();
        var planned =
                Parallel.map(
                        settings.threads(),
                        rules,
                        rule -> {
                            var blocks =
                                    new RuleBlocks(
                                            records, rule, settings.budget(records.size()), cache);
                            progress.done("blocking", 1, rules.size());
                            return blocks;
                        });
        planned.forEach(blocking::add);
        return blocking;
    }

    private static boolean several(BlockingRule rule) {
        return rule.keys().stream().anyMatch(KeyReader::several);
    }

    private void everyPair(Records records) {
        single.add(new int[records.size()]);
        var pairs = (long) records.size() * (records.size() - 1) / 2;
        uses.add(new RuleUse(EVERY_PAIR, Set.of(), records.size(), pairs, List.of(), 0));
    }

    private void add(RuleBlocks blocks) {
        if (!blocks.several()) {
            uses.add(blocks.use());
            single.add(blocks.blocks());
            return;
        }
        severalUses.add(blocks.use());
        var first =
                severalBlocks.stream()
                        .mapToInt(each -> each.length == 0 ? 0 : max(each) + 1)
                        .max()
                        .orElse(0);
        severalBlocks.add(
                Arrays.stream(blocks.blocks())
                        .map(block -> block < 0 ? -1 : block + first)
                        .toArray());
        severalRows.add(blocks.rows());
    }

    private static int max(int[] numbers) {
        return Arrays.stream(numbers).max().orElse(-1);
    }

    /** How each rule was used: those that put a record into one block first, in the engine's order. */
    List<RuleUse> uses() {
        var all = new ArrayList<>(uses);
        all.addAll(severalUses);
        return all;
    }

    /** How many of the engine's rules put a record into one block. */
    int singleRules() {
        return single.size();
    }

    /** Uses that the engine's rule with this number stands for. */
    List<RuleUse> behind(int engineRule) {
        return engineRule < uses.size() ? List.of(uses.get(engineRule)) : List.copyOf(severalUses);
    }

    /** Whether two records are in one block of a rule that puts each record into one. */
    boolean together(int engineRule, int left, int right) {
        var blocks = single.get(engineRule);
        return blocks[left] >= 0 && blocks[left] == blocks[right];
    }

    /** Hands the blocks over. */
    void give(Engine engine) {
        var total = severalBlocks.stream().mapToInt(each -> each.length).sum();
        var several = new int[2][total];
        var at = 0;
        for (var rule = 0; rule < severalBlocks.size(); rule++) {
            for (var k = 0; k < severalBlocks.get(rule).length; k++) {
                if (severalBlocks.get(rule)[k] >= 0) {
                    several[0][at] = severalBlocks.get(rule)[k];
                    several[1][at] = severalRows.get(rule)[k];
                    at++;
                }
            }
        }
        engine.blocks(
                single.toArray(int[][]::new),
                new int[][] {Arrays.copyOf(several[0], at), Arrays.copyOf(several[1], at)});
    }
}
