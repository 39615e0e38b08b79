package org.wardline.linkage.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.wardline.linkage.evaluate.Accuracy;
import org.wardline.linkage.evaluate.BlockingReport;
import org.wardline.linkage.evaluate.ClusterReport;
import org.wardline.linkage.evaluate.EvaluationReport;

/** What was measured, for people at a terminal. */
final class Measures {
    private static final double PRECISE = 0.99;

    private Measures() {}

    static void print(EvaluationReport report, PrintWriter out) {
        out.println();
        out.println(report.title());
        out.printf(
                "%,d records, %,d true pairs, %,d pairs scored and kept%n",
                report.records(), report.truePairs(), report.scoredPairs());
        out.println();
        out.printf("%-44s %9s %9s %9s%n", "", "precision", "recall", "F1");
        line(out, "Pairs from " + Csv.bits(report.threshold()) + " bits on", report.pairs());
        report.curve()
                .best()
                .ifPresent(point ->
                        line(
                                out,
                                "Pairs at the best threshold, " + Csv.bits(point.threshold()),
                                point.accuracy()));
        report.curve()
                .highestRecall(PRECISE)
                .ifPresentOrElse(
                        point ->
                                line(
                                        out,
                                        "Pairs, precision 0.99 or more, from "
                                                + Csv.bits(point.threshold()),
                                        point.accuracy()),
                        () -> out.println("No threshold gives a precision of 0.99."));
        var clusters = report.clusters();
        if (clusters != null) {
            print(clusters, out);
        }
        var blocking = report.blocking();
        if (blocking != null) {
            print(blocking, out);
        }
        out.flush();
    }

    private static void print(ClusterReport clusters, PrintWriter out) {
        line(out, "Clusters, by pairs", clusters.pairs());
        var bCubed = clusters.bCubed();
        if (bCubed != null) {
            line(out, "Clusters, B-cubed", bCubed.precision(), bCubed.recall(), bCubed.f1());
        }
        out.println();
        out.printf(
                "%,d clusters, %,d records with company, the largest of %,d, %,d to look at%n",
                clusters.clusters(),
                clusters.linkedRecords(),
                clusters.largest(),
                clusters.conflicts());
    }

    private static void print(BlockingReport blocking, PrintWriter out) {
        out.println();
        out.printf(
                Locale.ROOT,
                "Blocking made %,d of %,d pairs and lost %,d true ones: recall can be %.4f at most.%n",
                blocking.pairs(),
                blocking.possiblePairs(),
                blocking.truePairsLost(),
                blocking.recallCeiling());
        out.printf(
                "%-28s %12s %10s %10s %10s %10s %12s%n",
                "rule", "pairs", "true", "lost", "only here", "too common", "pairs left");
        for (var rule : blocking.rules()) {
            out.printf(
                    Locale.ROOT,
                    "%-28s %,12d %,10d %,10d %,10d %,10d %,12d%n",
                    rule.rule().title(),
                    rule.pairs(),
                    rule.truePairs(),
                    blocking.truePairs() - rule.truePairs(),
                    rule.onlyTruePairs(),
                    rule.rule().keysLeftOut(),
                    rule.rule().pairsLeftOut());
        }
        out.println(
                "true: true pairs it makes; lost: those it does not; only here: those no other rule makes;");
        out.println(
                "too common: keys left out since too many share them; pairs left: what they would have made.");
    }

    private static void line(PrintWriter out, String what, Accuracy accuracy) {
        line(out, what, accuracy.precision(), accuracy.recall(), accuracy.f1());
    }

    private static void line(
            PrintWriter out, String what, double precision, double recall, double f1) {
        out.printf(Locale.ROOT, "%-44s %9.4f %9.4f %9.4f%n", what, precision, recall, f1);
    }
}
