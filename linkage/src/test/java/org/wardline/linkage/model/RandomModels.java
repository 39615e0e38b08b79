package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Models without mistakes, of every kind of column, test and key. */
final class RandomModels {
    private RandomModels() {}

    static Arbitrary<LinkageModel> sound() {
        var kinds = Arbitraries.of(ValueKind.class).list().ofMinSize(1).ofMaxSize(8);
        var words =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).filter(it -> !it.isBlank());
        var chances = Arbitraries.doubles().between(0.001, 0.05).ofScale(6).list().ofSize(60);
        var prior = Arbitraries.doubles().between(1e-9, 0.5).ofScale(12);
        return Combinators.combine(kinds, words, chances, prior).as(RandomModels::model);
    }

    private static LinkageModel model(
            List<ValueKind> kinds, String word, List<Double> chances, double prior) {
        var columns = new ArrayList<Column>();
        var comparisons = new ArrayList<ColumnComparison>();
        var rules = new ArrayList<BlockingRule>();
        for (var at = 0; at < kinds.size(); at++) {
            var kind = kinds.get(at);
            var name = "column_" + at;
            columns.add(
                    new Column(
                            name,
                            word,
                            kind,
                            List.of(Cleaning.LOWER_CASE, Cleaning.NO_PLACEHOLDERS),
                            List.of("alias " + at, "a" + at + "+b" + at),
                            Optional.empty()));
            comparisons.add(
                    new ColumnComparison(name, word, word, name, levels(kind, word, chances), 1)
                            .atMost(at == 0 ? Map.of() : Map.of("column_0", chances.getFirst())));
            for (var form : BlockKey.Form.values()) {
                if (Kinds.of(form).contains(kind)) {
                    rules.add(
                            new BlockingRule(
                                    "rule_" + rules.size(),
                                    List.of(BlockKey.of(name, form)),
                                    List.of(new BlockKey(List.of(name, name), form))));
                }
            }
        }
        return new LinkageModel(
                word,
                word,
                columns,
                rules,
                comparisons,
                List.of(List.of("column_0"), List.of("column_0", comparisons.getLast().name())),
                prior);
    }

    private static List<ComparisonLevel> levels(ValueKind kind, String word, List<Double> chances) {
        var levels = new ArrayList<ComparisonLevel>();
        var m = 1.0;
        var u = 1.0;
        for (var test : LevelTestSamples.ALL) {
            var last = test instanceof LevelTest.Otherwise;
            if (!Kinds.of(test).contains(kind) || (levels.size() == 14 && !last)) {
                continue;
            }
            var label = word + " " + levels.size();
            var mine = last ? m : chances.get(levels.size() * 2);
            var theirs = last ? u : chances.get(levels.size() * 2 + 1);
            levels.add(new ComparisonLevel(label, test, mine, theirs));
            m -= mine;
            u -= theirs;
        }
        return levels;
    }
}
