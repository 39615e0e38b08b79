package org.wardline.linkage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The pairs that blocking looks at, and how each compared, where they are few enough to be held: they are then compared
 * once for learning and scoring alike. In no particular order.
 */
final class Candidates {
    /** Up to so many are held. */
    static final long FEW_ENOUGH = 4_000_000;

    private final int[] left;
    private final int[] right;
    private final int[] rules;
    private final long[] patterns;

    private Candidates(int[] left, int[] right, int[] rules, long[] patterns) {
        this.left = left;
        this.right = right;
        this.rules = rules;
        this.patterns = patterns;
    }

    int size() {
        return left.length;
    }

    int left(int pair) {
        return left[pair];
    }

    int right(int pair) {
        return right[pair];
    }

    int rule(int pair) {
        return rules[pair];
    }

    long pattern(int pair) {
        return patterns[pair];
    }

    /** How many each of the engine's rules found first. */
    List<Long> byRule(int engineRules) {
        var counts = new Long[engineRules];
        Arrays.fill(counts, 0L);
        for (var rule : rules) {
            counts[rule]++;
        }
        return List.of(counts);
    }

    /** Asks the engine for all of them and compares them. */
    static Candidates all(
            Engine engine, PairScorers scorers, Settings settings, Progress progress) {
        var gatherers = new ArrayList<Gatherer>();
        for (var thread = 0; thread < settings.threads(); thread++) {
            gatherers.add(new Gatherer(scorers.take()));
        }
        for (var rule = 0; rule < engine.rules(); rule++) {
            var number = rule;
            gatherers.forEach(gatherer -> gatherer.rule = number);
            var free = gatherers.iterator();
            Scan.over(
                    settings.threads(), free::next, pairs -> engine.pairs(number, 1, false, pairs));
            progress.done("comparing", 1, engine.rules());
        }
        gatherers.forEach(each -> scorers.giveBack(each.scorer));
        return together(gatherers);
    }

    private static Candidates together(List<Gatherer> gatherers) {
        var size = gatherers.stream().mapToInt(each -> each.size).sum();
        var all = new Candidates(new int[size], new int[size], new int[size], new long[size]);
        var at = 0;
        for (var each : gatherers) {
            System.arraycopy(each.left, 0, all.left, at, each.size);
            System.arraycopy(each.right, 0, all.right, at, each.size);
            System.arraycopy(each.rules, 0, all.rules, at, each.size);
            System.arraycopy(each.patterns, 0, all.patterns, at, each.size);
            at += each.size;
        }
        return all;
    }

    private static final class Gatherer implements Scan.Worker {
        private static final int ROOM = 1 << 14;

        private final PairScorer scorer;
        private int rule;
        private int size;
        private int[] left = new int[ROOM];
        private int[] right = new int[ROOM];
        private int[] rules = new int[ROOM];
        private long[] patterns = new long[ROOM];

        Gatherer(PairScorer scorer) {
            this.scorer = scorer;
        }

        @Override
        public void pairs(int[] lefts, int[] rights, int count) {
            if (size + count > left.length) {
                var larger = Math.max(size + count, left.length * 2);
                left = Arrays.copyOf(left, larger);
                right = Arrays.copyOf(right, larger);
                rules = Arrays.copyOf(rules, larger);
                patterns = Arrays.copyOf(patterns, larger);
            }
            System.arraycopy(lefts, 0, left, size, count);
            System.arraycopy(rights, 0, right, size, count);
            Arrays.fill(rules, size, size + count, rule);
            for (var pair = 0; pair < count; pair++) {
                patterns[size + pair] = scorer.pattern(lefts[pair], rights[pair]);
            }
            size += count;
        }
    }
}
