package org.wardline.linkage.evaluate;

import static org.wardline.linkage.evaluate.Figures.bits;
import static org.wardline.linkage.evaluate.Figures.count;
import static org.wardline.linkage.evaluate.Figures.measure;
import static org.wardline.linkage.evaluate.Figures.share;

import java.util.List;

/** What each comparison contributes. */
final class ContributionSection {
    private final EvaluationReport report;
    private final StringBuilder page;

    ContributionSection(EvaluationReport report, StringBuilder page) {
        this.report = report;
        this.page = page;
    }

    void write() {
        if (report.contributions().isEmpty()) {
            return;
        }
        page.append("<h2>What each comparison contributes</h2>\n");
        leftOut();
        for (var i = 0; i < report.contributions().size(); i++) {
            levels("comparison-" + (i + 1), report.contributions().get(i));
        }
    }

    private void leftOut() {
        var bars =
                new Bars(
                        "left-out",
                        "F1 lost without each comparison",
                        "How much lower F1 is at the same threshold when a comparison is left out.",
                        List.of("F1 lost"),
                        Figures::measure);
        var table =
                new Table(
                        "With one comparison left out",
                        "Left out",
                        "Precision",
                        "Recall",
                        "F1",
                        "Best F1");
        table.row(
                "nothing",
                measure(report.pairs().precision()),
                measure(report.pairs().recall()),
                measure(report.pairs().f1()),
                best(report.curve().best().map(ThresholdCurve.Point::accuracy)));
        for (var contribution : report.contributions()) {
            var without = contribution.without();
            bars.row(contribution.title(), report.pairs().f1() - without.f1());
            table.row(
                    contribution.title(),
                    measure(without.precision()),
                    measure(without.recall()),
                    measure(without.f1()),
                    best(contribution.bestWithout().map(ThresholdCurve.Point::accuracy)));
        }
        ReportPage.figure(
                page,
                bars.svg(),
                "F1 lost at the same threshold when the comparison is left out and the others keep their weights."
                        + " Below 0 the comparison does harm.",
                table);
    }

    private static String best(java.util.Optional<Accuracy> accuracy) {
        return accuracy.map(found -> measure(found.f1())).orElse(Figures.NONE);
    }

    private void levels(String name, Contribution contribution) {
        page.append("<h3>").append(Figures.escape(contribution.title())).append("</h3>\n");
        var bars =
                new Bars(
                        name,
                        contribution.title() + " by level",
                        "The part of the pairs that are the same, and of those that are not, for which each level"
                                + " holds.",
                        List.of("The same", "Not the same"),
                        Figures::share);
        var table =
                new Table("By level", "Level", "The same", "Not the same", "Mean weight, in bits");
        for (var level : contribution.levels()) {
            var matches = (double) level.matches() / contribution.matches();
            var others = (double) level.others() / contribution.others();
            bars.row(level.label(), matches, others);
            table.row(
                    level.label(),
                    count(level.matches()) + " (" + share(matches) + ")",
                    count(level.others()) + " (" + share(others) + ")",
                    bits(level.meanWeight()));
        }
        ReportPage.figure(
                page,
                bars.svg(),
                "Among scored pairs. A level is worth most where the two bars differ most.",
                table);
    }
}
