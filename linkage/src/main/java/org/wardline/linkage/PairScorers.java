package org.wardline.linkage;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.Sketch;
import org.wardline.linkage.model.ValueCheck;

/**
 * Scorers for some records and comparisons. They share what is the same for all of them, and are used again: what one
 * has remembered for one thread's work is of use to the next.
 */
final class PairScorers {
    private final Records records;
    private final List<ColumnComparison> comparisons;
    private final List<Ready> ready;
    private final Queue<PairScorer> free = new ConcurrentLinkedQueue<>();

    PairScorers(Records records, List<ColumnComparison> comparisons, int threads) {
        this.records = records;
        this.comparisons = List.copyOf(comparisons);
        this.ready =
                Parallel.map(
                        threads, this.comparisons, comparison -> new Ready(records, comparison));
    }

    /** For the comparisons of a model that the records have something for. */
    static PairScorers of(Records records, LinkageModel model, Settings settings) {
        return new PairScorers(records, PairScorer.usable(model, records), settings.threads());
    }

    Records records() {
        return records;
    }

    List<ColumnComparison> comparisons() {
        return comparisons;
    }

    List<Ready> ready() {
        return ready;
    }

    /** One that nobody else has. */
    PairScorer take() {
        var scorer = free.poll();
        return scorer == null ? new PairScorer(this) : scorer;
    }

    /** Takes one back that is not used any more. */
    void giveBack(PairScorer scorer) {
        free.add(scorer);
    }

    /** What a comparison asks of two values. Nothing in it changes. */
    static final class Ready {
        private final int column;
        private final Dictionary dictionary;
        private final long[] sketches;
        private final Sketch.Check[] possible;
        private final @Nullable ValueCheck[] checks;
        private final int[] crosswise;
        private final boolean same;
        private final boolean tells;

        private Ready(Records records, ColumnComparison comparison) {
            this.column = records.column(comparison.column());
            this.dictionary = records.dictionary(column);
            this.sketches =
                    IntStream.range(0, dictionary.size())
                            .mapToLong(number -> Sketch.of(dictionary.value(number)))
                            .toArray();
            var tests = comparison.levels().stream().map(level -> level.test()).toList();
            this.possible = tests.stream().map(Sketch.Check::of).toArray(Sketch.Check[]::new);
            this.checks = new ValueCheck[tests.size()];
            this.same = tests.getFirst() instanceof LevelTest.Same;
            this.crosswise = new int[checks.length];
            for (var level = 0; level < checks.length; level++) {
                crosswise[level] = -1;
                if (tests.get(level) instanceof LevelTest.Swapped(String other)) {
                    crosswise[level] = records.column(other);
                } else {
                    checks[level] = ValueCheck.of(tests.get(level));
                }
            }
            this.tells =
                    IntStream.range(same ? 1 : 0, checks.length - 1)
                            .filter(level -> checks[level] != null)
                            .allMatch(level -> Sketch.Check.tells(tests.get(level)));
        }

        int column() {
            return column;
        }

        /** Whether the first level is that the values are the same. */
        boolean same() {
            return same;
        }

        /** The column that a level compares crosswise with, or -1. */
        int crosswise(int level) {
            return crosswise[level];
        }

        int last() {
            return checks.length - 1;
        }

        /** Whether two different values' sketches alone say that no level but the last can hold, crosswise ones apart. */
        boolean farApart(int one, int other) {
            if (!tells) {
                return false;
            }
            var left = sketches[one];
            var right = sketches[other];
            for (var level = same ? 1 : 0; level < checks.length - 1; level++) {
                if (checks[level] != null && possible[level].possible(left, right)) {
                    return false;
                }
            }
            return true;
        }

        /** The first level that holds for two different values of the dictionary, crosswise ones left out. */
        int first(int one, int other) {
            var left = sketches[one];
            var right = sketches[other];
            var last = checks.length - 1;
            // Values have a number each, so that other numbers are other values.
            for (var level = same ? 1 : 0; level < last; level++) {
                var check = checks[level];
                if (check != null
                        && possible[level].possible(left, right)
                        && check.holds(dictionary.value(one), dictionary.value(other))) {
                    return level;
                }
            }
            return last;
        }
    }
}
