package org.wardline.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.model.BlockingRule;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;

/**
 * What the engine has been given for some records and a model, kept so that learning and scoring ask for it once. The
 * model's probabilities are no part of it.
 */
final class Plan {
    private record Tests(String column, List<LevelTest> levels) {
        static Tests of(ColumnComparison comparison) {
            return new Tests(
                    comparison.column(),
                    comparison.levels().stream().map(level -> level.test()).toList());
        }
    }

    private final Records records;
    private final List<BlockingRule> rules;
    private final List<Tests> tests;
    private final Blocking blocking;
    private final PairScorers scorers;
    private final @Nullable Candidates candidates;

    private Plan(
            PairScorers scorers,
            LinkageModel model,
            Blocking blocking,
            @Nullable Candidates candidates) {
        this.records = scorers.records();
        this.scorers = scorers;
        this.rules = model.blocking();
        this.tests = tests(model);
        this.blocking = blocking;
        this.candidates = candidates;
    }

    private static List<Tests> tests(LinkageModel model) {
        return model.comparisons().stream().map(Tests::of).toList();
    }

    /** Plans, gives the engine its blocks, and compares the candidates if they are few enough to be held. */
    static Plan make(
            Engine engine,
            Records records,
            LinkageModel model,
            Settings settings,
            Progress progress) {
        var scorers = PairScorers.of(records, model, settings);
        if (scorers.comparisons().isEmpty()) {
            throw new LinkageInputException(
                    "Nothing can be compared: every column that the model compares is missing or empty.");
        }
        var blocking = Blocking.of(records, model, settings, progress);
        blocking.give(engine);
        var most = blocking.uses().stream().mapToLong(RuleUse::pairs).sum();
        return new Plan(
                scorers,
                model,
                blocking,
                most > Candidates.FEW_ENOUGH
                        ? null
                        : Candidates.all(engine, scorers, settings, progress));
    }

    /** Whether this is the plan for these records and this model, whatever the model's probabilities are. */
    boolean serves(Records others, LinkageModel model) {
        return records == others && rules.equals(model.blocking()) && tests.equals(tests(model));
    }

    Blocking blocking() {
        return blocking;
    }

    /** What compares these records. */
    PairScorers scorers() {
        return scorers;
    }

    /** The candidates, or null when there are too many to hold. */
    @Nullable Candidates candidates() {
        return candidates;
    }
}
