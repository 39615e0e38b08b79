package org.wardline.linkage.evaluate;

import static org.wardline.linkage.evaluate.Figures.bits;
import static org.wardline.linkage.evaluate.Figures.count;
import static org.wardline.linkage.evaluate.Figures.measure;

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
        var table = new Table("In short", "Measure", "Value");
        table.row("Records", count(report.records()));
        table.row("True pairs", count(report.truePairs()));
        table.row("Pairs scored", count(report.scoredPairs()));
        table.row("Threshold, in bits", bits(report.threshold()));
        accuracy(table, "Pairs", report.pairs());
        report.curve()
                .best()
                .ifPresent(point ->
                        table.row(
                                "Pairs: best F1 at any threshold",
                                "%s at %s bits"
                                        .formatted(
                                                measure(point.accuracy().f1()),
                                                bits(point.threshold()))));
        table.row(
                "Pairs: highest recall with precision of at least 99%",
                report.curve()
                        .highestRecall(PRECISE)
                        .map(point ->
                                "%s at %s bits"
                                        .formatted(
                                                measure(point.accuracy().recall()),
                                                bits(point.threshold())))
                        .orElse("not reached"));
        clusters(table);
        page.append("<h2>In short</h2>\n").append(table.html());
    }

    private void clusters(Table table) {
        var clusters = report.clusters();
        if (clusters == null) {
            return;
        }
        accuracy(table, "Clusters, by pairs", clusters.pairs());
        var bCubed = clusters.bCubed();
        if (bCubed != null) {
            table.row("Clusters, B-cubed: precision", measure(bCubed.precision()));
            table.row("Clusters, B-cubed: recall", measure(bCubed.recall()));
            table.row("Clusters, B-cubed: F1", measure(bCubed.f1()));
        }
        table.row("Clusters", count(clusters.clusters()));
        table.row("Records that share a cluster", count(clusters.linkedRecords()));
        table.row("Largest cluster", count(clusters.largest()));
        table.row("Conflicts for a person to look at", count(clusters.conflicts()));
    }

    private static void accuracy(Table table, String what, Accuracy accuracy) {
        table.row(what + ": right", count(accuracy.truePositives()));
        table.row(what + ": wrong", count(accuracy.falsePositives()));
        table.row(what + ": missed", count(accuracy.falseNegatives()));
        table.row(what + ": precision", measure(accuracy.precision()));
        table.row(what + ": recall", measure(accuracy.recall()));
        table.row(what + ": F1", measure(accuracy.f1()));
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
        if (!Double.isFinite(report.pairs().f1())) {
            page.append(
                    "<p>A dash stands where a measure is not defined, such as precision when no pair was said to be"
                            + " the same.</p>\n");
        }
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
