package org.wardline.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.evaluate.BlockingReport;
import org.wardline.linkage.evaluate.Truth;
import org.wardline.linkage.model.LinkageModel;

/**
 * Links records: reads them, trains a model on them, and scores their pairs. The same file, model and seed give the same
 * result to the byte, whatever the order of the rows and the number of threads.
 *
 * <pre>{@code
 * try (var linkage = Linkage.start(Settings.defaults())) {
 *     var records = linkage.read(source, People.person());
 *     var trained = linkage.train(records, People.person());
 *     var prediction = linkage.predict(records, trained.model(), Linkage.LIKELY);
 * }
 * }</pre>
 */
public final class Linkage implements AutoCloseable {
    /** The weight from which a pair is more likely one person than not. */
    public static final int LIKELY = 0;

    /**
     * The weight from which a pair is worth keeping for clustering: sixteen to one against. A pair below it says so
     * little for a link that leaving it out is taken as the average of such pairs.
     */
    public static final int WORTH_KEEPING = -4 * Weights.BIT;

    private final Engine engine;
    private final Settings settings;
    private final Progress progress;
    private @Nullable Plan plan;

    private Linkage(Engine engine, Settings settings, Progress progress) {
        this.engine = engine;
        this.settings = settings;
        this.progress = progress;
    }

    /** Starts with DuckDB inside this process. */
    public static Linkage start(Settings settings) {
        return start(settings, Progress.SILENT);
    }

    /** Starts with DuckDB inside this process and tells how far it is. */
    public static Linkage start(Settings settings, Progress progress) {
        return on(DuckDbEngine.start(settings), settings, progress);
    }

    /** Starts on another engine, which is closed with this. */
    public static Linkage on(Engine engine, Settings settings, Progress progress) {
        return new Linkage(engine, settings, progress);
    }

    /** The engine, for what only an engine can say of a file. */
    public Engine engine() {
        return engine;
    }

    /**
     * Reads a file's records and cleans them as the model says.
     *
     * @throws LinkageInputException when the file cannot be used
     */
    public Records read(Source source, LinkageModel model) {
        return RecordReader.read(engine, source, model);
    }

    /**
     * Estimates the model's probabilities from the records alone, without labels.
     *
     * @throws LinkageInputException when the model has nothing that it could compare
     */
    public Trained train(Records records, LinkageModel model) {
        return new Trainer(engine, records, model, settings, progress).train(plan(records, model));
    }

    /** Estimates the model's probabilities from labels: the file's own column of who is who. */
    public Trained trainFromLabels(Records records, LinkageModel model) {
        return new LabelTrainer(records, model, settings).train();
    }

    /**
     * Scores the pairs that the model's blocking rules look at.
     *
     * @param least weight in thousandths of a bit, the prior included, from which a pair is kept
     */
    public Prediction predict(Records records, LinkageModel model, int least) {
        var made = plan(records, model);
        var comparisons = PairScorer.usable(model, records);
        var weights = Weights.of(model, comparisons, records);
        var gatherers = new ArrayList<PairGatherer>();
        for (var thread = 0; thread < settings.threads(); thread++) {
            gatherers.add(new PairGatherer(made.scorers().take(), weights, least));
        }
        var held = made.candidates();
        var candidates = held == null ? scan(gatherers) : weigh(held, gatherers.getFirst());
        gatherers.forEach(each -> made.scorers().giveBack(each.scorer()));
        return new Prediction(
                PairGatherer.together(comparisons, gatherers, records.size()),
                made.blocking().uses(),
                candidates);
    }

    /**
     * What the model's blocking rules make of these records, and which true pairs they lose.
     *
     * @param truth which records are the same
     */
    public BlockingReport blocking(Records records, LinkageModel model, Truth truth) {
        return BlockingMeasure.of(engine, plan(records, model).blocking(), truth, records.size());
    }

    private List<Long> weigh(Candidates held, PairGatherer gatherer) {
        for (var pair = 0; pair < held.size(); pair++) {
            gatherer.rule(held.rule(pair));
            gatherer.weigh(held.left(pair), held.right(pair), held.pattern(pair));
        }
        return held.byRule(engine.rules());
    }

    private List<Long> scan(List<PairGatherer> gatherers) {
        var candidates = new ArrayList<Long>();
        for (var rule = 0; rule < engine.rules(); rule++) {
            var number = rule;
            gatherers.forEach(gatherer -> gatherer.rule(number));
            var free = gatherers.iterator();
            Scan.over(
                    settings.threads(), free::next, pairs -> engine.pairs(number, 1, false, pairs));
            candidates.add(gatherers.stream().mapToLong(PairGatherer::seen).sum());
            progress.done("comparing", 1, engine.rules());
        }
        return candidates;
    }

    private Plan plan(Records records, LinkageModel model) {
        var last = plan;
        if (last == null || !last.serves(records, model)) {
            last = Plan.make(engine, records, model, settings, progress);
            plan = last;
        }
        return last;
    }

    /** Names of the file's columns. */
    public List<String> headers(Path file) {
        return engine.headers(file);
    }

    @Override
    public void close() {
        engine.close();
    }
}
