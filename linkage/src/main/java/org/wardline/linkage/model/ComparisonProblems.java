package org.wardline.linkage.model;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/** What is wrong with one comparison. */
final class ComparisonProblems {
    private static final int MOST_LEVELS = 15;
    private static final double ROUNDING = 1e-6;

    private final ModelProblems problems;
    private final ColumnComparison comparison;

    ComparisonProblems(ModelProblems problems, ColumnComparison comparison) {
        this.problems = problems;
        this.comparison = comparison;
    }

    private void add(String sentence) {
        problems.add(place() + sentence);
    }

    private String place() {
        return "Comparison \"" + comparison.name() + "\": ";
    }

    void find() {
        var column = problems.named(place(), comparison.column());
        if (comparison.group().isBlank()) {
            add("it belongs to no group; on its own, it is a group of its own name.");
        }
        number();
        if (comparison.levels().isEmpty()) {
            return;
        }
        last();
        labels();
        sums();
        termFrequency();
        comparison.atMost().forEach(this::atMost);
        for (var level : comparison.levels()) {
            probabilities(level);
            test(level, level.test());
            column.ifPresent(compared -> kind(level, compared));
        }
    }

    private void number() {
        var number = comparison.levels().size();
        if (number < 2 || number > MOST_LEVELS) {
            add("there must be from 2 to " + MOST_LEVELS + " levels; there are " + number + ".");
        }
    }

    private void last() {
        var levels = comparison.levels();
        for (var at = 0; at < levels.size(); at++) {
            var otherwise = levels.get(at).test() instanceof LevelTest.Otherwise;
            var last = at == levels.size() - 1;
            if (otherwise && !last) {
                add("\"otherwise\" holds always, so no level after it can.");
            }
            if (last && !otherwise) {
                add("the last level must be \"otherwise\".");
            }
        }
    }

    private void labels() {
        var labels = new HashSet<String>();
        var tests = new HashSet<LevelTest>();
        for (var level : comparison.levels()) {
            if (level.label().isBlank()) {
                add("a level has no label.");
            } else if (!labels.add(level.label())) {
                add("two levels have the label \"" + level.label() + "\".");
            }
            if (!tests.add(level.test())) {
                add("level \"" + level.label() + "\" has the test of a level before it.");
            }
        }
    }

    private void sums() {
        var m = comparison.levels().stream().mapToDouble(ComparisonLevel::m).sum();
        var u = comparison.levels().stream().mapToDouble(ComparisonLevel::u).sum();
        if (Math.abs(m - 1) > ROUNDING) {
            add("the m of its levels must add up to 1; they add up to " + number(m) + ".");
        }
        if (Math.abs(u - 1) > ROUNDING) {
            add("the u of its levels must add up to 1; they add up to " + number(u) + ".");
        }
    }

    private static String number(double sum) {
        return String.format(Locale.ROOT, "%.6f", sum);
    }

    private void termFrequency() {
        if (!(comparison.beside() >= 0 && comparison.beside() <= 1)) {
            add("how far it counts beside others of its group must be from 0 to 1.");
        }
        if (!(comparison.termFrequency() >= 0 && comparison.termFrequency() <= 1)) {
            add("the term frequency must be from 0 to 1.");
        } else if (comparison.termFrequency() > 0
                && !(comparison.levels().getFirst().test() instanceof LevelTest.Same)) {
            add("a term frequency counts on the first level, which must be \"same\".");
        }
    }

    private void atMost(String where, double bits) {
        if (!(bits >= 0 && bits < Double.POSITIVE_INFINITY)) {
            add(
                    "the most it counts for where \""
                            + where
                            + "\" is the same must be 0 bits or more.");
        }
        if (where.equals(comparison.name()) || !problems.beginsWithSame(where)) {
            add(
                    "\"at_most\" speaks of \""
                            + where
                            + "\", which must be another comparison whose first level is \"same\".");
        }
    }

    private void probabilities(ComparisonLevel level) {
        if (!isProbability(level.m()) || !isProbability(level.u())) {
            add(
                    "level \""
                            + level.label()
                            + "\": m and u must be above 0 and at most 1; what never happens would weigh without end.");
        }
    }

    private static boolean isProbability(double number) {
        return number > 0 && number <= 1;
    }

    private void kind(ComparisonLevel level, Column column) {
        if (!Kinds.of(level.test()).contains(column.kind())) {
            add(
                    "level \""
                            + level.label()
                            + "\" has a test that is not for the kind \""
                            + JsonFields.word(column.kind())
                            + "\".");
        }
    }

    private void test(ComparisonLevel level, LevelTest test) {
        switch (test) {
            case LevelTest.JaroWinkler it -> range(level, it.atLeast(), 1);
            case LevelTest.DamerauLevenshtein it -> range(level, it.atMost(), Integer.MAX_VALUE);
            case LevelTest.Prefix it -> range(level, it.length(), Integer.MAX_VALUE);
            case LevelTest.WithinDays it -> range(level, it.days(), Integer.MAX_VALUE);
            case LevelTest.Intersects it -> range(level, it.atLeast(), Integer.MAX_VALUE);
            case LevelTest.WithinKilometres it -> range(level, it.kilometres(), Integer.MAX_VALUE);
            case LevelTest.WithinTime it ->
                    range(level, (double) it.time().toSeconds(), Long.MAX_VALUE);
            case LevelTest.SameEvent it ->
                    range(level, (double) it.time().toSeconds(), Long.MAX_VALUE);
            case LevelTest.Swapped it -> swapped(it);
            case LevelTest.AllOf it -> inner(level, it.tests());
            case LevelTest.AnyOf it -> inner(level, it.tests());
            case LevelTest.Same _,
                    LevelTest.Nickname _,
                    LevelTest.Phonetic _,
                    LevelTest.Initial _,
                    LevelTest.Contains _,
                    LevelTest.DayMonthSwapped _,
                    LevelTest.SameDatePart _,
                    LevelTest.SamePostcodePart _,
                    LevelTest.SameLocalPart _,
                    LevelTest.SameAddress _,
                    LevelTest.Otherwise _ -> {}
        }
    }

    private void range(ComparisonLevel level, double number, double most) {
        if (!(number > 0 && number <= most)) {
            add(
                    "level \""
                            + level.label()
                            + "\": the number of its test must be above 0"
                            + (most == 1 ? " and at most 1." : "."));
        }
    }

    private void swapped(LevelTest.Swapped swapped) {
        var other = problems.named(place(), swapped.other());
        if (swapped.other().equals(comparison.column())) {
            add("a column cannot be swapped with itself.");
        }
        var own = problems.known(comparison.column());
        if (other.isPresent() && own.isPresent() && other.get().kind() != own.get().kind()) {
            add("\"" + swapped.other() + "\" is of another kind, so nothing can be swapped.");
        }
    }

    private void inner(ComparisonLevel level, List<LevelTest> tests) {
        if (tests.isEmpty()) {
            add("level \"" + level.label() + "\" puts no tests together.");
        }
        for (var test : tests) {
            if (test instanceof LevelTest.Swapped || test instanceof LevelTest.Otherwise) {
                add(
                        "level \""
                                + level.label()
                                + "\": \"swapped_with\" and \"otherwise\" stand alone.");
            } else {
                test(level, test);
            }
        }
    }
}
