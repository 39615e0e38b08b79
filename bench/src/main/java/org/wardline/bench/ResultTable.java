package org.wardline.bench;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Prints what came of a data set, a line for each contender, then the goals. */
final class ResultTable {
    private static final String HEADS =
            "  %-10s %18s %18s %6s %18s %7s %7s %16s %16s %16s %16s %9s%n";

    private ResultTable() {}

    static void print(SideBySide both, PrintWriter out) {
        var first = both.runs().stream().findFirst();
        out.printf(
                "%n%s: %,d rows, %,d true pairs%n",
                both.set().title(),
                first.map(runs -> runs.accuracy().rows()).orElse(0L),
                first.map(runs -> runs.accuracy().truePairs()).orElse(0L));
        out.printf(
                HEADS,
                "",
                "own P/R/F1",
                "best P/R/F1",
                "R.99P",
                "clustered P/R/F1",
                "B-cub.",
                "ceiling",
                "train s",
                "predict s",
                "cluster s",
                "these three s",
                "peak MB");
        both.runs().forEach(runs -> line(runs, out));
        both.absent().forEach((name, why) -> out.printf("  %-10s %s%n", name, why));
        both.set()
                .recorded()
                .ifPresent(recorded ->
                        both.scaledRecord()
                                .ifPresent(seconds ->
                                        out.printf(
                                                "  %-10s recorded: pair F1 %.3f, clustered %.3f; %.1f s, scaled to this machine%n",
                                                Contender.SPLINK,
                                                recorded.pairF1(),
                                                recorded.clusteredF1(),
                                                seconds)));
        both.runs().forEach(runs -> runs.places().forEach(place -> oneRecord(runs, place, out)));
        both.ratio(Runs::linkingSeconds)
                .ifPresent(time ->
                        out.printf(
                                "  Wardline takes %.2f of Splink's time and %.2f of its memory%n",
                                time, both.ratio(Runs::peakBytes).orElse(0)));
        both.set().goals().forEach(goal -> goal(goal.of(both), out));
        out.flush();
    }

    private static void line(Runs runs, PrintWriter out) {
        var accuracy = runs.accuracy();
        var clustering = accuracy.bestClustering();
        out.printf(
                HEADS,
                runs.contender(),
                figures(accuracy.own()),
                figures(accuracy.best()),
                share(accuracy.recallAtPrecision99()),
                clustering.map(made -> figures(made.pairs())).orElse("-"),
                clustering.map(made -> share(made.bCubed().f1())).orElse("-"),
                accuracy.ceiling() < 0 ? "-" : share(accuracy.ceiling()),
                seconds(runs.stage("train")),
                seconds(runs.stage("predict")),
                seconds(runs.stage("cluster")),
                seconds(runs.spread(Outcome::linkingSeconds)),
                String.format(Locale.ROOT, "%,d", (long) (runs.peakBytes() / (1 << 20))));
    }

    private static void oneRecord(Runs runs, String place, PrintWriter out) {
        out.printf(
                "  %s, one new record against all, held %s: %.1f ms median, %.1f ms at the 99th percentile%n",
                runs.contender(),
                place,
                runs.oneRecord(place, 0.5).orElse(0) * 1000,
                runs.oneRecord(place, 0.99).orElse(0) * 1000);
    }

    private static void goal(Goal.Outcome outcome, PrintWriter out) {
        var goal = outcome.goal();
        out.printf(
                "  %-13s %s: wanted %s %s, have %s%n",
                verdict(outcome.reached()),
                goal.what(),
                goal.atLeast() ? "at least" : "at most",
                goal.wanted(),
                outcome.value().isPresent()
                        ? share(outcome.value().getAsDouble())
                        : "nothing to compare");
    }

    private static String verdict(Optional<Boolean> reached) {
        return reached.map(yes -> yes ? "reached" : "NOT REACHED").orElse("open");
    }

    private static String figures(Accuracy.Figures figures) {
        return share(figures.precision())
                + " "
                + share(figures.recall())
                + " "
                + share(figures.f1());
    }

    private static String share(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.4f" : "%.2f", value)
                .replaceFirst("^0\\.", ".");
    }

    private static String seconds(Runs.Spread spread) {
        return spread.most() == spread.least()
                ? String.format(Locale.ROOT, "%.2f", spread.median())
                : String.format(
                        Locale.ROOT,
                        "%.2f (%.2f-%.2f)",
                        spread.median(),
                        spread.least(),
                        spread.most());
    }
}
