package org.wardline.linkage.evaluate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The report for programs. Weights are in thousandths of a bit, as everywhere in the library. */
final class ReportJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int STEP = 1_000;

    private ReportJson() {}

    static String write(EvaluationReport report) {
        var root = JSON.createObjectNode();
        root.put("title", report.title());
        root.put("records", report.records());
        root.put("scoredPairs", report.scoredPairs());
        root.put("truePairs", report.truePairs());
        root.put("threshold", report.threshold());
        accuracy(root.putObject("pairs"), report.pairs());
        point(root, "best", report.curve().best().orElse(null));
        point(root, "highestRecallAtPrecision99", report.curve().highestRecall(0.99).orElse(null));
        clusters(root, report.clusters());
        var curve = root.putArray("thresholds");
        for (var point : report.curve().atEvery(STEP)) {
            accuracy(curve.addObject().put("threshold", point.threshold()), point.accuracy());
        }
        var weights = root.putArray("weights");
        for (var bin : report.weights().bins()) {
            weights.addObject()
                    .put("fromBits", bin.bits())
                    .put("same", bin.matches())
                    .put("notSame", bin.others());
        }
        calibration(root.putObject("calibration"), report.calibration());
        blocking(root, report.blocking());
        contributions(root, report);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private static void accuracy(ObjectNode node, Accuracy accuracy) {
        node.put("truePositives", accuracy.truePositives());
        node.put("falsePositives", accuracy.falsePositives());
        node.put("falseNegatives", accuracy.falseNegatives());
        measure(node, "precision", accuracy.precision());
        measure(node, "recall", accuracy.recall());
        measure(node, "f1", accuracy.f1());
    }

    private static void point(ObjectNode root, String name, ThresholdCurve.@Nullable Point point) {
        if (point == null) {
            root.putNull(name);
            return;
        }
        accuracy(root.putObject(name).put("threshold", point.threshold()), point.accuracy());
    }

    private static void clusters(ObjectNode root, @Nullable ClusterReport clusters) {
        if (clusters == null) {
            root.putNull("clusters");
            return;
        }
        var node = root.putObject("clusters");
        node.put("count", clusters.clusters());
        node.put("linkedRecords", clusters.linkedRecords());
        node.put("largest", clusters.largest());
        node.put("conflicts", clusters.conflicts());
        accuracy(node.putObject("pairs"), clusters.pairs());
        var bCubed = clusters.bCubed();
        if (bCubed == null) {
            node.putNull("bCubed");
            return;
        }
        var measures = node.putObject("bCubed");
        measure(measures, "precision", bCubed.precision());
        measure(measures, "recall", bCubed.recall());
        measure(measures, "f1", bCubed.f1());
    }

    private static void calibration(ObjectNode node, Calibration calibration) {
        measure(node, "expected", calibration.expected());
        node.put("actual", calibration.actual());
        measure(node, "error", calibration.error());
        var bands = node.putArray("bands");
        for (var band : calibration.bands()) {
            var one = bands.addObject();
            measure(one, "from", band.from());
            measure(one, "to", band.to());
            one.put("pairs", band.pairs());
            measure(one, "predicted", band.predicted());
            measure(one, "observed", band.observed());
        }
    }

    private static void blocking(ObjectNode root, @Nullable BlockingReport blocking) {
        if (blocking == null) {
            root.putNull("blocking");
            return;
        }
        var node = root.putObject("blocking");
        node.put("possiblePairs", blocking.possiblePairs());
        node.put("pairs", blocking.pairs());
        node.put("truePairs", blocking.truePairs());
        node.put("truePairsMade", blocking.truePairsMade());
        node.put("truePairsLost", blocking.truePairsLost());
        measure(node, "recallCeiling", blocking.recallCeiling());
        measure(node, "reduction", blocking.reduction());
        var rules = node.putArray("rules");
        for (var rule : blocking.rules()) {
            rules.addObject()
                    .put("title", rule.rule().title())
                    .put("pairs", rule.pairs())
                    .put("onlyPairs", rule.onlyPairs())
                    .put("truePairs", rule.truePairs())
                    .put("onlyTruePairs", rule.onlyTruePairs())
                    .put("truePairsSoFar", rule.truePairsSoFar())
                    .put("keysLeftOut", rule.rule().keysLeftOut())
                    .put("pairsLeftOut", rule.rule().pairsLeftOut());
        }
    }

    private static void contributions(ObjectNode root, EvaluationReport report) {
        var comparisons = root.putArray("comparisons");
        for (var contribution : report.contributions()) {
            var node = comparisons.addObject().put("title", contribution.title());
            accuracy(node.putObject("without"), contribution.without());
            point(node, "bestWithout", contribution.bestWithout().orElse(null));
            var levels = node.putArray("levels");
            for (var level : contribution.levels()) {
                var one = levels.addObject().put("label", level.label());
                one.put("same", level.matches()).put("notSame", level.others());
                measure(one, "meanWeightBits", level.meanWeight());
            }
        }
    }

    private static void measure(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }
}
