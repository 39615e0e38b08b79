package org.wardline.linkage.evaluate;

import static org.wardline.linkage.evaluate.Figures.bits;
import static org.wardline.linkage.evaluate.Figures.count;
import static org.wardline.linkage.evaluate.Figures.measure;
import static org.wardline.linkage.evaluate.Figures.share;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What thresholds give, how weights are spread, and whether probabilities mean what they say. */
final class CurveSections {
    /** Weights beyond this many bits are drawn at the edge. */
    private static final int EDGE = 40;

    /** Nobody would join what is a thousand times likelier to differ. */
    private static final int LOWEST = -10;

    private static final int FINE = 250;

    private final EvaluationReport report;
    private final StringBuilder page;

    CurveSections(EvaluationReport report, StringBuilder page) {
        this.report = report;
        this.page = page;
    }

    void write() {
        if (report.curve().points().isEmpty()) {
            page.append("<h2>Thresholds</h2>\n<p>No scored pair has a known truth.</p>\n");
            return;
        }
        thresholds();
        weights();
        calibration();
    }

    private void thresholds() {
        page.append("<h2>What other thresholds would give</h2>\n");
        var points = report.curve().atEvery(FINE);
        var lowest = Math.max(LOWEST, points.getLast().threshold() / 1000.0);
        var highest = Math.max(lowest + 1, highestOfInterest(points));
        var plot =
                new Plot(
                        "thresholds",
                        "Precision, recall and F1 by threshold",
                        "As the threshold rises, precision rises and recall falls. The table beside it has the"
                                + " figures.",
                        lowest,
                        highest,
                        0,
                        1);
        plot.xAxis("Threshold, in bits", bitTicks(lowest, highest)).yAxis(shareTicks());
        plot.line("Precision", "a", line(points, Accuracy::precision));
        plot.line("Recall", "b", line(points, Accuracy::recall));
        plot.line("F1", "c", line(points, Accuracy::f1));
        if (report.threshold() / 1000.0 >= lowest && report.threshold() / 1000.0 <= highest) {
            plot.mark(report.threshold() / 1000.0, "threshold used");
        }
        ReportPage.figure(
                page,
                plot.svg(),
                "Precision, recall and F1 of pairs, as far as a threshold makes sense. Pairs that blocking missed"
                        + " lower recall.",
                thresholdTable(lowest, highest));
    }

    private Table thresholdTable(double lowest, double highest) {
        var table =
                new Table("By threshold", "Bits", "Precision", "Recall", "F1", "Wrong", "Missed");
        for (var point : report.curve().atEvery(step(highest - lowest))) {
            var bits = point.threshold() / 1000.0;
            if (bits >= lowest && bits <= highest) {
                row(table, bits(bits), point.accuracy());
            }
        }
        row(table, "used: " + bits(report.threshold()), report.pairs());
        report.curve()
                .best()
                .ifPresent(best -> row(table, "best: " + bits(best.threshold()), best.accuracy()));
        return table;
    }

    /** Up to where recall has all but gone. */
    private static double highestOfInterest(List<ThresholdCurve.Point> points) {
        var edge = points.getLast().threshold();
        for (var point : points) {
            edge = point.threshold();
            if (point.accuracy().recall() >= 0.01) {
                break;
            }
        }
        return Math.min(EDGE, edge / 1000.0);
    }

    private static void row(Table table, String name, Accuracy accuracy) {
        table.row(
                name,
                measure(accuracy.precision()),
                measure(accuracy.recall()),
                measure(accuracy.f1()),
                count(accuracy.falsePositives()),
                count(accuracy.falseNegatives()));
    }

    private static List<Plot.Point> line(
            List<ThresholdCurve.Point> points, ToDoubleFunction<Accuracy> measure) {
        return points.stream()
                .filter(point -> Double.isFinite(measure.applyAsDouble(point.accuracy())))
                .map(point ->
                        new Plot.Point(
                                point.threshold() / 1000.0,
                                measure.applyAsDouble(point.accuracy())))
                .toList();
    }

    private void weights() {
        page.append("<h2>How weights are spread</h2>\n");
        var bins = report.weights().bins();
        var lowest = Math.max(-EDGE, bins.getFirst().bits());
        var highest = Math.min(EDGE, bins.getLast().bits() + 1);
        var most =
                bins.stream()
                        .mapToLong(bin -> Math.max(bin.matches(), bin.others()))
                        .max()
                        .orElse(0);
        var digits = Math.ceil(Math.log10(most + 1.0));
        var plot =
                new Plot(
                        "weights",
                        "Scored pairs by weight",
                        "How many pairs of each weight are the same, and how many are not. Far apart is good.",
                        lowest,
                        highest,
                        0,
                        digits);
        var ticks = new ArrayList<Plot.Tick>();
        for (var power = 0; power <= digits; power++) {
            ticks.add(
                    new Plot.Tick(
                            power, power == 0 ? "0 or 1" : count(Math.round(Math.pow(10, power)))));
        }
        plot.xAxis("Weight, in bits", bitTicks(lowest, highest)).yAxis(ticks);
        plot.line("The same", "a", spread(bins, WeightDistribution.Bin::matches));
        plot.line("Not the same", "b", spread(bins, WeightDistribution.Bin::others));
        ReportPage.figure(
                page,
                plot.svg(),
                "Scored pairs in bins of one bit. Each line upwards stands for ten times as many pairs.",
                weightTable(bins, lowest, highest));
    }

    private static Table weightTable(List<WeightDistribution.Bin> bins, int lowest, int highest) {
        var table = new Table("By weight", "Bits", "The same", "Not the same");
        var wide = Math.max(1, step(highest - lowest) / 1000);
        for (var from = Math.floorDiv(lowest, wide) * wide; from < highest; from += wide) {
            var here = from;
            var first = from <= lowest;
            var last = from + wide >= highest;
            var within =
                    bins.stream()
                            .filter(bin ->
                                    (first || bin.bits() >= here)
                                            && (last || bin.bits() < here + wide))
                            .toList();
            table.row(
                    label(from, from + wide, first, last),
                    count(within.stream().mapToLong(WeightDistribution.Bin::matches).sum()),
                    count(within.stream().mapToLong(WeightDistribution.Bin::others).sum()));
        }
        return table;
    }

    private static String label(int from, int to, boolean first, boolean last) {
        if (first && last) {
            return "all";
        }
        if (first) {
            return "below " + to;
        }
        return last ? from + " and more" : from + " to " + to;
    }

    private static List<Plot.Point> spread(
            List<WeightDistribution.Bin> bins, ToDoubleFunction<WeightDistribution.Bin> pairs) {
        return bins.stream()
                .map(bin ->
                        new Plot.Point(
                                bin.bits() + 0.5,
                                Math.log10(Math.max(1, pairs.applyAsDouble(bin)))))
                .toList();
    }

    private void calibration() {
        page.append("<h2>Whether probabilities mean what they say</h2>\n");
        var calibration = report.calibration();
        page.append(
                "<p>Of the scored pairs whose truth is known the model expects %s to be the same; %s are. Predicted and observed differ by %s on average.</p>\n"
                        .formatted(
                                count(Math.round(calibration.expected())),
                                count(calibration.actual()),
                                Figures.share(calibration.error())));
        var plot =
                new Plot(
                        "calibration",
                        "Predicted and observed probability",
                        "On the dashed line predictions come true exactly as often as they say; below it the model is"
                                + " too sure, above it not sure enough.",
                        -12,
                        12,
                        -12,
                        12);
        var ticks = oddsTicks();
        plot.xAxis("Predicted probability", ticks).yAxis(ticks);
        plot.line("As predicted", "b", List.of(new Plot.Point(-12, -12), new Plot.Point(12, 12)));
        plot.dots(
                "Observed",
                "a",
                calibration.bands().stream()
                        .map(band -> new Plot.Point(odds(band.predicted()), odds(band.observed())))
                        .toList());
        ReportPage.figure(
                page,
                plot.svg(),
                "How often pairs of a predicted probability are the same. Both axes are stretched at the ends.",
                calibrationTable(calibration));
    }

    private static Table calibrationTable(Calibration calibration) {
        var table =
                new Table(
                        "By predicted probability", "From", "To", "Pairs", "Predicted", "Observed");
        for (var band : calibration.bands()) {
            table.row(
                    share(band.from()),
                    share(band.to()),
                    count(band.pairs()),
                    share(band.predicted()),
                    share(band.observed()));
        }
        return table;
    }

    private static List<Plot.Tick> oddsTicks() {
        return List.of(
                new Plot.Tick(odds(0.001), "0.1%"),
                new Plot.Tick(odds(0.01), "1%"),
                new Plot.Tick(odds(0.1), "10%"),
                new Plot.Tick(0, "50%"),
                new Plot.Tick(odds(0.9), "90%"),
                new Plot.Tick(odds(0.99), "99%"),
                new Plot.Tick(odds(0.999), "99.9%"));
    }

    private static double odds(double probability) {
        return Math.clamp(Math.log(probability / (1 - probability)) / Math.log(2), -12, 12);
    }

    private static List<Plot.Tick> shareTicks() {
        return List.of(
                new Plot.Tick(0, "0"),
                new Plot.Tick(0.25, "0.25"),
                new Plot.Tick(0.5, "0.5"),
                new Plot.Tick(0.75, "0.75"),
                new Plot.Tick(1, "1"));
    }

    private static List<Plot.Tick> bitTicks(double lowest, double highest) {
        var step = step(highest - lowest) / 1000;
        var ticks = new ArrayList<Plot.Tick>();
        for (var at = Math.ceilDiv((int) Math.ceil(lowest), step) * step;
                at <= highest;
                at += step) {
            ticks.add(new Plot.Tick(at, String.valueOf(at)));
        }
        return ticks;
    }

    /** Thousandths of a bit from one line to the next, so that there are about a dozen. */
    private static int step(double bits) {
        for (var step : new int[] {1, 2, 5}) {
            if (bits / step <= 14) {
                return step * 1000;
            }
        }
        return 10_000;
    }
}
