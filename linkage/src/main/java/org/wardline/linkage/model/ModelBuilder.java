package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Makes a model in Java; what it makes is what its JSON would be read as.
 *
 * <pre>{@code
 * var model = ModelBuilder.named("members")
 *         .prior(0.0001)
 *         .column("surname", ValueKind.TEXT, column -> column
 *                 .title("Surname").cleaned(Cleaning.LOWER_CASE, Cleaning.WORDS).aliases("last_name"))
 *         .compare("surname", comparison -> comparison
 *                 .termFrequency(1)
 *                 .level("The same", new LevelTest.Same(), 0.9, 0.001)
 *                 .level("One letter apart", new LevelTest.DamerauLevenshtein(1), 0.05, 0.001)
 *                 .otherwise("Different"))
 *         .block("surname", rule -> rule.on("surname", BlockKey.Form.WHOLE))
 *         .build();
 * }</pre>
 */
public final class ModelBuilder {
    private final String name;
    private final List<Column> columns = new ArrayList<>();
    private final List<ColumnComparison> comparisons = new ArrayList<>();
    private final List<BlockingRule> blocking = new ArrayList<>();
    private final List<List<String>> deterministic = new ArrayList<>();
    private String description = "";
    private double prior;

    private ModelBuilder(String name) {
        this.name = name;
    }

    /** Begins a model. */
    public static ModelBuilder named(String name) {
        return new ModelBuilder(name);
    }

    /** What it is for. */
    public ModelBuilder description(String words) {
        this.description = words;
        return this;
    }

    /** How likely two records out of all are the same person, before anything is compared. */
    public ModelBuilder prior(double probability) {
        this.prior = probability;
        return this;
    }

    /** Adds a column. Its title is its name unless another is given. */
    public ModelBuilder column(
            String column, ValueKind kind, UnaryOperator<ColumnBuilder> details) {
        columns.add(details.apply(new ColumnBuilder(column, kind)).build());
        return this;
    }

    /** Adds a comparison of a column, named as the column. Its title is the column's unless another is given. */
    public ModelBuilder compare(String column, UnaryOperator<ComparisonBuilder> details) {
        var title =
                columns.stream()
                        .filter(each -> each.name().equals(column))
                        .map(Column::title)
                        .findFirst()
                        .orElse(column);
        comparisons.add(details.apply(new ComparisonBuilder(column, title)).build());
        return this;
    }

    /** Adds a blocking rule. */
    public ModelBuilder block(String rule, UnaryOperator<RuleBuilder> details) {
        blocking.add(details.apply(new RuleBuilder(rule)).build());
        return this;
    }

    /** Adds a rule that makes a pair as good as sure: all these comparisons find the same. */
    public ModelBuilder sureWhenSame(String... named) {
        deterministic.add(List.of(named));
        return this;
    }

    /**
     * The model.
     *
     * @throws Mistakes when it cannot be used, with everything that is wrong
     */
    public LinkageModel build() {
        var model =
                new LinkageModel(
                        name, description, columns, blocking, comparisons, deterministic, prior);
        var problems = ModelProblems.of(model);
        if (!problems.isEmpty()) {
            throw new Mistakes("The model", problems);
        }
        return model;
    }

    /** The details of a column. */
    public static final class ColumnBuilder {
        private final String name;
        private final ValueKind kind;
        private String title;
        private List<Cleaning> cleaning = List.of();
        private List<String> aliases = List.of();
        private Optional<Derivation> derivation = Optional.empty();

        private ColumnBuilder(String name, ValueKind kind) {
            this.name = name;
            this.kind = kind;
            this.title = name;
        }

        /** In plain words. */
        public ColumnBuilder title(String words) {
            this.title = words;
            return this;
        }

        /** What is done to a value, in order. */
        public ColumnBuilder cleaned(Cleaning... steps) {
            this.cleaning = List.of(steps);
            return this;
        }

        /** Names of a file's columns that are taken for it. */
        public ColumnBuilder aliases(String... headers) {
            this.aliases = List.of(headers);
            return this;
        }

        /** Where values come from when the file has no such column. */
        public ColumnBuilder derived(Derivation from) {
            this.derivation = Optional.of(from);
            return this;
        }

        private Column build() {
            return new Column(name, title, kind, cleaning, aliases, derivation);
        }
    }

    /** The details of a comparison. */
    public static final class ComparisonBuilder {
        private final String column;
        private final List<ComparisonLevel> levels = new ArrayList<>();
        private String name;
        private String title;
        private String group;
        private double termFrequency;
        private double beside = 1;
        private final Map<String, Double> atMost = new TreeMap<>();

        private ComparisonBuilder(String column, String title) {
            this.column = column;
            this.name = column;
            this.title = title;
            this.group = column;
        }

        /** A name of its own, where a column is compared twice. */
        public ComparisonBuilder name(String word) {
            this.name = word;
            return this;
        }

        /** In plain words. */
        public ComparisonBuilder title(String words) {
            this.title = words;
            return this;
        }

        /** What it is about; comparisons of one group go together in life. On its own unless given. */
        public ComparisonBuilder group(String word) {
            this.group = word;
            return this;
        }

        /** How far the rarity of a shared value counts, from 0 to 1. */
        public ComparisonBuilder termFrequency(double share) {
            this.termFrequency = share;
            return this;
        }

        /** How far it counts, from 0 to 1, beside stronger evidence of its group. In full unless given. */
        public ComparisonBuilder beside(double share) {
            this.beside = share;
            return this;
        }

        /** The most bits that it may count for where another comparison's values are the same. */
        public ComparisonBuilder atMost(String comparison, double bits) {
            this.atMost.put(comparison, bits);
            return this;
        }

        /** The next level. */
        public ComparisonBuilder level(String label, LevelTest test, double m, double u) {
            levels.add(new ComparisonLevel(label, test, m, u));
            return this;
        }

        /** The last level, with what the others leave of m and u, to nine places. */
        public ComparisonBuilder otherwise(String label) {
            var m = levels.stream().mapToDouble(ComparisonLevel::m).sum();
            var u = levels.stream().mapToDouble(ComparisonLevel::u).sum();
            return level(label, new LevelTest.Otherwise(), rest(m), rest(u));
        }

        private static double rest(double taken) {
            return Math.rint((1 - taken) * 1e9) / 1e9;
        }

        private ColumnComparison build() {
            return new ColumnComparison(
                    name, title, group, column, levels, termFrequency, beside, atMost);
        }
    }

    /** The details of a blocking rule. */
    public static final class RuleBuilder {
        private final String name;
        private final List<BlockKey> keys = new ArrayList<>();
        private final List<BlockKey> then = new ArrayList<>();

        private RuleBuilder(String name) {
            this.name = name;
        }

        /** Something that must be equal. */
        public RuleBuilder on(String column, BlockKey.Form form) {
            keys.add(BlockKey.of(column, form));
            return this;
        }

        /** Something that must be equal, in any of several columns. */
        public RuleBuilder onAny(List<String> columns, BlockKey.Form form) {
            keys.add(new BlockKey(columns, form));
            return this;
        }

        /** What makes a key finer that too many records share. */
        public RuleBuilder then(String column, BlockKey.Form form) {
            then.add(BlockKey.of(column, form));
            return this;
        }

        private BlockingRule build() {
            return new BlockingRule(name, keys, then);
        }
    }
}
