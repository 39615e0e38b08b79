package org.wardline.linkage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Frequencies;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.RecordScorer;
import org.wardline.linkage.explain.Explained;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "explain",
        description = "say in words why two records are, or are not, taken to be one person")
final class ExplainVerb extends LinkageVerb {
    @Option(names = "--left", required = true, paramLabel = "ID", description = "one record")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private String left;

    @Option(names = "--right", required = true, paramLabel = "ID", description = "the other record")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private String right;

    @Option(names = "--svg", paramLabel = "FILE", description = "the same as a picture")
    private @Nullable Path svg;

    @Override
    void check() {
        written("--svg", svg);
        if (left.strip().equals(right.strip())) {
            throw wrongUsage("--left and --right are the same record. Name two.");
        }
    }

    @Override
    void work(Linkage linkage) {
        var ids = RecordIds.read(linkage.engine(), choose(linkage, columns().model()));
        var problems = new ArrayList<String>();
        for (var id : List.of(left, right)) {
            if (ids.number(id) < 0) {
                problems.add("There is no record with the id " + id + ".");
            }
        }
        if (!problems.isEmpty()) {
            throw new LinkageInputException(problems);
        }
        // In the order of their numbers, as everywhere.
        var one = Math.min(ids.number(left), ids.number(right));
        var other = Math.max(ids.number(left), ids.number(right));
        var explained = explained(ready(linkage), one, other);
        out().println();
        out().println("Records " + ids.id(one) + " and " + ids.id(other));
        out().print(explained.text());
        if (svg != null) {
            WholeFile.text(svg, writer -> writer.write(explained.svg("pair")));
            out().println("Picture: " + svg);
        }
        outcome(outcome(explained));
    }

    /** What the file has no column for is no step. */
    private static Explained explained(Ready ready, int one, int other) {
        var records = ready.records();
        var whole =
                RecordScorer.of(ready.model(), Frequencies.of(records))
                        .explain(records.described(one), records.described(other));
        var steps = new ArrayList<Explained.Step>();
        for (var at = 0; at < whole.steps().size(); at++) {
            var column = ready.model().comparisons().get(at).column();
            var step = whole.steps().get(at);
            var present = records.columns().stream().anyMatch(each -> each.name().equals(column));
            if (present) {
                var mine = records.value(one, column);
                var others = records.value(other, column);
                steps.add(
                        mine.isPresent() && others.isPresent()
                                ? step.showing(mine.get().text(), others.get().text())
                                : step);
            }
        }
        return new Explained(whole.prior(), steps);
    }

    private static Map<String, Object> outcome(Explained explained) {
        var outcome = new LinkedHashMap<String, Object>();
        outcome.put("verb", "explain");
        outcome.put("status", LinkageCommand.DONE);
        outcome.put("prior", explained.prior());
        outcome.put("total", explained.total());
        outcome.put("probability", explained.probability());
        outcome.put(
                "steps",
                explained.steps().stream()
                        .map(step -> {
                            var each = new LinkedHashMap<String, Object>();
                            each.put("title", step.title());
                            each.put("label", step.label());
                            each.put("missing", step.missing());
                            each.put("weight", step.weight());
                            each.put("rarity", step.rarity());
                            return each;
                        })
                        .toList());
        return outcome;
    }
}
