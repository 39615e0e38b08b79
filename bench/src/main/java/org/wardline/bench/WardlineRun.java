package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.Records;
import org.wardline.linkage.ScoredPairs;
import org.wardline.linkage.Settings;
import org.wardline.linkage.Source;
import org.wardline.linkage.cluster.BestPartition;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Edges;
import org.wardline.linkage.cluster.Judgements;
import org.wardline.linkage.evaluate.Truth;
import org.wardline.linkage.model.ColumnMapping;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.People;

/** One measured run of ours: the generic model of people, trained on the file without labels. */
final class WardlineRun {
    /** Candidates up to here are written out, so that the table can show what blocking lost. */
    private static final int FEW_CANDIDATES = 2_000_000;

    private static final double BIT = 1000;

    private final String id;
    private final Optional<String> truth;
    private final Path file;
    private final Path folder;
    private final int engineMegabytes;
    private final Map<String, Double> seconds = new LinkedHashMap<>();
    private long began = System.nanoTime();

    private WardlineRun(String id, String truth, Path file, Path folder, int engineMegabytes) {
        this.engineMegabytes = engineMegabytes;
        this.id = id;
        this.truth = truth.isEmpty() ? Optional.empty() : Optional.of(truth);
        this.file = file;
        this.folder = folder;
    }

    /**
     * Runs once.
     *
     * @param arguments the column of ids; the column of the truth or nothing; the file; the folder for what comes of it; the engine's megabytes;
     *     what to find out besides: {@code ceiling}, {@code one-record}
     */
    public static void main(String[] arguments) throws IOException, SQLException {
        var run =
                new WardlineRun(
                        arguments[0],
                        arguments[1],
                        Path.of(arguments[2]),
                        Path.of(arguments[3]),
                        Integer.parseInt(arguments[4]));
        run.run(List.of(arguments).subList(5, arguments.length));
    }

    private void run(List<String> besides) throws IOException, SQLException {
        var settings =
                Settings.defaults().withSpillFolder(folder).withMemoryMegabytes(engineMegabytes);
        try (var linkage = Linkage.start(settings)) {
            var person = People.person();
            var reserved = new ArrayList<>(List.of(id));
            truth.ifPresent(reserved::add);
            var mapping = ColumnMapping.of(person, linkage.headers(file), reserved, List.of());
            var records = linkage.read(new Source(file, id, mapping.columns(), truth), person);
            done("read");
            var model = linkage.train(records, person).model();
            done("train");
            var prediction = linkage.predict(records, model, Linkage.WORTH_KEEPING);
            done("predict");
            var pairs = prediction.pairs();
            var clusters =
                    BestPartition.USUAL.cluster(records.size(), edges(pairs), Judgements.none());
            done("cluster");
            var peak = MeasuredProcess.ownPeak();
            writeClusters(records, clusters);
            var truths = -1L;
            var all = false;
            if (besides.contains("ceiling")) {
                all = prediction.lookedAt() <= FEW_CANDIDATES;
                pairs = all ? linkage.predict(records, model, Integer.MIN_VALUE).pairs() : pairs;
                truths = all ? -1 : truths(linkage, records, model);
            }
            writePairs(records, pairs);
            var oneRecord =
                    besides.contains("one-record")
                            ? OneRecord.measure(records, model, folder)
                            : Map.<String, List<Double>>of();
            new Outcome("Wardline", seconds, peak, all, 0, prediction.lookedAt(), truths, oneRecord)
                    .write(folder);
        }
    }

    private void done(String stage) {
        var now = System.nanoTime();
        seconds.put(stage, (now - began) / 1e9);
        began = now;
    }

    private static Edges edges(ScoredPairs pairs) {
        var left = new int[pairs.size()];
        var right = new int[pairs.size()];
        var weight = new int[pairs.size()];
        for (var pair = 0; pair < left.length; pair++) {
            left[pair] = pairs.left(pair);
            right[pair] = pairs.right(pair);
            weight[pair] = pairs.weight(pair);
        }
        return new Edges(left, right, weight);
    }

    /** The true pairs among those that were looked at. */
    private static long truths(Linkage linkage, Records records, LinkageModel model) {
        var who = records.truth();
        return who.isEmpty()
                ? -1
                : linkage.blocking(records, model, Truth.ofRecords(who.get())).truePairsMade();
    }

    private void writePairs(Records records, ScoredPairs pairs) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table pair (left_id varchar, right_id varchar, weight double)");
            try (var rows = connection.createAppender("main", "pair")) {
                for (var pair = 0; pair < pairs.size(); pair++) {
                    rows.beginRow();
                    rows.append(records.id(pairs.left(pair)));
                    rows.append(records.id(pairs.right(pair)));
                    rows.append(pairs.weight(pair) / BIT);
                    rows.endRow();
                }
            }
            statement.execute(
                    "copy pair to '" + folder.resolve("pairs.parquet") + "' (format parquet)");
        }
    }

    private void writeClusters(Records records, Clustering clusters) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("create table made (id varchar, cluster integer)");
            try (var rows = connection.createAppender("main", "made")) {
                for (var record = 0; record < records.size(); record++) {
                    rows.beginRow();
                    rows.append(records.id(record));
                    rows.append(clusters.clusterOf(record));
                    rows.endRow();
                }
            }
            statement.execute(
                    "copy made to '"
                            + folder.resolve("clusters-own.parquet")
                            + "' (format parquet)");
        }
    }

    private static DuckDBConnection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
    }
}
