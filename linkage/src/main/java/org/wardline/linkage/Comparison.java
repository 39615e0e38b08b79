package org.wardline.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares one field of two records. Its levels are tried in order and the first that holds is the answer; the last
 * holds always. A field missing on either side says nothing.
 */
public final class Comparison<V> {
    private static final double ROUNDING = 1e-9;

    private record Rule<V>(Level level, BiPredicate<V, V> holds) {}

    private final String name;
    private final List<Rule<V>> rules;

    private Comparison(String name, List<Rule<V>> rules) {
        this.name = name;
        this.rules = List.copyOf(rules);
    }

    /** Begins a comparison of the field with this plain name. */
    public static <V> Builder<V> of(String name) {
        return new Builder<>(name);
    }

    /** What is compared, in plain words. */
    public String name() {
        return name;
    }

    /** The levels in the order they are tried. */
    public List<Level> levels() {
        return rules.stream().map(Rule::level).toList();
    }

    /** Compares two values. */
    public Step compare(@Nullable V left, @Nullable V right) {
        if (left == null || right == null) {
            return new Step(name, Level.MISSING);
        }
        for (var rule : rules) {
            if (rule.holds().test(left, right)) {
                return new Step(name, rule.level());
            }
        }
        throw new IllegalStateException("The last level of a comparison always holds");
    }

    /** Gathers the levels of a comparison. */
    public static final class Builder<V> {
        private final String name;
        private final List<Rule<V>> rules = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** The next level: tried when none before it held. The rule should be symmetric. */
        public Builder<V> level(String label, double m, double u, BiPredicate<V, V> holds) {
            rules.add(new Rule<>(new Level(label, m, u), holds));
            return this;
        }

        /**
         * The last level, for everything else.
         *
         * @throws IllegalArgumentException when the levels' m, or their u, do not add up to 1: every pair gives exactly
         *     one answer
         */
        public Comparison<V> otherwise(String label, double m, double u) {
            level(label, m, u, (_, _) -> true);
            var sumM = rules.stream().mapToDouble(rule -> rule.level().m()).sum();
            var sumU = rules.stream().mapToDouble(rule -> rule.level().u()).sum();
            if (Math.abs(sumM - 1) > ROUNDING || Math.abs(sumU - 1) > ROUNDING) {
                throw new IllegalArgumentException("The probabilities of the levels add up to 1");
            }
            return new Comparison<>(name, rules);
        }
    }
}
