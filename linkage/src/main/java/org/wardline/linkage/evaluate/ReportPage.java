package org.wardline.linkage.evaluate;

import static org.wardline.linkage.evaluate.Figures.NONE;
import static org.wardline.linkage.evaluate.Figures.bits;
import static org.wardline.linkage.evaluate.Figures.count;
import static org.wardline.linkage.evaluate.Figures.measure;

import org.jspecify.annotations.Nullable;

/** The report as one HTML page: what was found in a few figures, then each measure as a plot beside its table. */
final class ReportPage {
    private static final double PRECISE = 0.99;

    private final EvaluationReport report;
    private final StringBuilder page = new StringBuilder();

    ReportPage(EvaluationReport report) {
        this.report = report;
    }

    String html() {
        page.append(
                """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <title>%1$s</title>
                <style>
                %2$s</style>
                </head>
                <body>
                <main>
                <h1>%1$s</h1>
                <p>How well these records were linked, measured against what is known to be true.</p>
                """
                        .formatted(
                                Figures.escape("Linkage evaluation: " + report.title()),
                                ReportStyle.CSS));
        summary();
        words();
        new CurveSections(report, page).write();
        new BlockingSection(report, page).write();
        new ContributionSection(report, page).write();
        page.append("</main>\n</body>\n</html>\n");
        return page.toString();
    }

    private void summary() {
        var table =
                new Table(
                        "How right",
                        "What",
                        "Precision",
                        "Recall",
                        "F1",
                        "Right",
                        "Wrong",
                        "Missed");
        accuracy(table, "Pairs from %s bits".formatted(bits(report.threshold())), report.pairs());
        var clusters = report.clusters();
        if (clusters != null) {
            accuracy(table, "Clusters, by pairs", clusters.pairs());
            bCubed(table, clusters.bCubed());
        }
        report.curve().best().ifPresent(point -> point(table, "Pairs, best F1: from", point));
        report.curve()
                .highestRecall(PRECISE)
                .ifPresentOrElse(
                        point -> point(table, "Pairs, precision of at least 99%: from", point),
                        () ->
                                table.row(
                                        "Pairs, precision of at least 99%: not reached",
                                        NONE, NONE, NONE, NONE, NONE, NONE));
        page.append("<h2>In short</h2>\n").append(table.html()).append(sizes().html());
    }

    private Table sizes() {
        var table = new Table("How many", "What", "Count");
        table.row("Records", count(report.records()));
        table.row("True pairs", count(report.truePairs()));
        table.row("Pairs scored", count(report.scoredPairs()));
        var clusters = report.clusters();
        if (clusters != null) {
            table.row("Clusters", count(clusters.clusters()));
            table.row("Records that share a cluster", count(clusters.linkedRecords()));
            table.row("Records in the largest cluster", count(clusters.largest()));
            table.row("Conflicts for a person to look at", count(clusters.conflicts()));
        }
        return table;
    }

    private static void bCubed(Table table, @Nullable BCubed bCubed) {
        if (bCubed != null) {
            table.row(
                    "Clusters, B-cubed",
                    measure(bCubed.precision()),
                    measure(bCubed.recall()),
                    measure(bCubed.f1()),
                    NONE,
                    NONE,
                    NONE);
        }
    }

    private static void point(Table table, String what, ThresholdCurve.Point point) {
        accuracy(table, "%s %s bits".formatted(what, bits(point.threshold())), point.accuracy());
    }

    private static void accuracy(Table table, String what, Accuracy accuracy) {
        table.row(
                what,
                measure(accuracy.precision()),
                measure(accuracy.recall()),
                measure(accuracy.f1()),
                count(accuracy.truePositives()),
                count(accuracy.falsePositives()),
                count(accuracy.falseNegatives()));
    }

    private void words() {
        page.append(
                """
                <h2>What the words mean</h2>
                <dl>
                <dt>Precision</dt>
                <dd>Of the pairs said to be the same, the part that is. A low precision joins strangers.</dd>
                <dt>Recall</dt>
                <dd>Of the pairs that are the same, the part that was found. A low recall leaves reports about one
                person apart. Pairs that blocking never made count as missed.</dd>
                <dt>F1</dt>
                <dd>The harmonic mean of precision and recall: high only when both are.</dd>
                <dt>B-cubed</dt>
                <dd>Precision and recall for each record, within its own cluster, on average over records. Large
                clusters do not outweigh all others.</dd>
                <dt>Weight</dt>
                <dd>The evidence that a pair is the same, in bits. 0 is as likely as not (50%), 1 bit twice as likely
                (67%), 10 bits a thousand times (99.9%).</dd>
                <dt>Threshold</dt>
                <dd>The weight from which on a pair is taken to be the same.</dd>
                </dl>
                """);
        page.append(
                "<p>A dash stands where a measure is not defined, such as precision when no pair was said to be"
                        + " the same.</p>\n");
    }

    /** A plot and its table, side by side where there is room. */
    static void figure(StringBuilder page, String svg, String caption, Table table) {
        page.append("<div class=\"beside\">\n<figure>\n")
                .append(svg)
                .append("<figcaption>")
                .append(Figures.escape(caption))
                .append("</figcaption>\n</figure>\n")
                .append(table.html())
                .append("</div>\n");
    }
}
