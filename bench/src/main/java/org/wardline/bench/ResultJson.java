package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The same as the table, for programs. */
final class ResultJson {
    private ResultJson() {}

    static void write(Path file, List<SideBySide> results, double calibration, long seed)
            throws IOException {
        var json = new JsonMapper();
        var root = json.createObjectNode();
        root.put("seed", seed);
        root.put("processors", Runtime.getRuntime().availableProcessors());
        root.put("java", System.getProperty("java.runtime.version"));
        root.put("calibration_seconds", calibration);
        var sets = root.putArray("data_sets");
        results.forEach(both -> set(sets.addObject(), both));
        Files.writeString(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(root));
    }

    private static void set(ObjectNode node, SideBySide both) {
        node.put("name", both.set().name());
        node.put("title", both.set().title());
        var contenders = node.putArray("contenders");
        both.runs().forEach(runs -> contender(contenders.addObject(), runs));
        var absent = node.putObject("absent");
        both.absent().forEach(absent::put);
        both.scaledRecord()
                .ifPresent(seconds -> node.put("splink_recorded_seconds_scaled", seconds));
        both.ratio(Runs::linkingSeconds)
                .ifPresent(time -> node.put("time_as_share_of_splink", time));
        both.ratio(Runs::peakBytes)
                .ifPresent(memory -> node.put("memory_as_share_of_splink", memory));
        var goals = node.putArray("goals");
        for (var goal : both.set().goals()) {
            var outcome = goal.of(both);
            var each = goals.addObject();
            each.put("goal", goal.what());
            each.put(goal.atLeast() ? "at_least" : "at_most", goal.wanted());
            outcome.value().ifPresent(value -> each.put("value", value));
            outcome.reached().ifPresent(reached -> each.put("reached", reached));
        }
    }

    private static void contender(ObjectNode node, Runs runs) {
        var accuracy = runs.accuracy();
        node.put("name", runs.contender());
        node.put("version", runs.outcomes().getFirst().version());
        node.put("rows", accuracy.rows());
        node.put("true_pairs", accuracy.truePairs());
        figures(node.putObject("pairs_at_own_threshold"), accuracy.own());
        figures(node.putObject("pairs_at_best_threshold"), accuracy.best());
        node.put("recall_at_precision_99", accuracy.recallAtPrecision99());
        if (accuracy.ceiling() >= 0) {
            node.put("blocking_recall_ceiling", accuracy.ceiling());
        }
        var clusterings = node.putArray("clusterings");
        for (var made : accuracy.clusterings()) {
            var each = clusterings.addObject();
            each.put("threshold", made.threshold());
            figures(each.putObject("pairs"), made.pairs());
            figures(each.putObject("b_cubed"), made.bCubed());
        }
        node.put("runs", runs.outcomes().size());
        var seconds = node.putObject("seconds");
        runs.outcomes()
                .getFirst()
                .seconds()
                .keySet()
                .forEach(stage -> spread(seconds.putObject(stage), runs.stage(stage)));
        spread(seconds.putObject("train_predict_cluster"), runs.spread(Outcome::linkingSeconds));
        spread(seconds.putObject("whole_process"), runs.wholeProcess());
        node.put("peak_bytes", (long) runs.peakBytes());
        var oneRecord = node.putObject("one_record_seconds");
        for (var place : runs.places()) {
            var each = oneRecord.putObject(place);
            runs.oneRecord(place, 0.5).ifPresent(median -> each.put("median", median));
            runs.oneRecord(place, 0.99).ifPresent(most -> each.put("p99", most));
        }
    }

    private static void figures(ObjectNode node, Accuracy.Figures figures) {
        node.put("precision", figures.precision());
        node.put("recall", figures.recall());
        node.put("f1", figures.f1());
    }

    private static void spread(ObjectNode node, Runs.Spread spread) {
        node.put("median", spread.median());
        node.put("least", spread.least());
        node.put("most", spread.most());
    }
}
