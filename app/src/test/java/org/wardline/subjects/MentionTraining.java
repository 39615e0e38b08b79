package org.wardline.subjects;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.wardline.demo.DemoMentions;
import org.wardline.linkage.Frequencies;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.RecordScorer;
import org.wardline.linkage.Settings;
import org.wardline.linkage.Source;
import org.wardline.linkage.model.ColumnComparison;
import org.wardline.linkage.model.ComparisonLevel;
import org.wardline.linkage.model.LinkageModel;

/**
 * Learns the model of mentions from the demonstration's reports, whose people are known. What is counted joins what was
 * believed before, as a Dirichlet prior has it; the model's prior stays, since it depends on how many people are held.
 */
final class MentionTraining {
    /** Fewer pairs of one person that both have a value say nothing about how they agree in it. */
    static final int ENOUGH = 30;

    /** Starting figures count as if they had been seen in so many pairs of one person. */
    static final int M_BELIEVED = 1_000;

    /** The same, for pairs of two. */
    static final int U_BELIEVED = 1_000_000;

    /** Compared pair by pair, at services that both name, or decided by how addresses were invented: not learnt. */
    static final Set<String> KEPT = Set.of("screen_name", "account", "network");

    static final LinkageModel START = MentionModel.read("/subjects/mentions-start.json");

    private static final double RANDOM_PAIRS = 1_000_000;
    private static final MathContext TWO_FIGURES = new MathContext(2);

    /** The model, and the names of the comparisons that the reports said something of. */
    record Learnt(LinkageModel model, Set<String> said, int mentions, int people) {}

    private final List<DemoMentions.Labelled> mentions;
    private final Set<String> said = new HashSet<>();

    private MentionTraining(List<DemoMentions.Labelled> mentions) {
        this.mentions = mentions;
    }

    static Learnt learn(List<DemoMentions.Labelled> mentions, Path folder) {
        return new MentionTraining(mentions).learn(folder);
    }

    private Learnt learn(Path folder) {
        var file = export(folder.resolve("mentions.csv"));
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var trained = linkage.trainFromLabels(linkage.read(source(file), START), START).model();
            var comparisons = new ArrayList<ColumnComparison>();
            for (var at = 0; at < START.comparisons().size(); at++) {
                var start = START.comparisons().get(at);
                comparisons.add(
                        KEPT.contains(start.name())
                                ? start
                                : blended(start, trained.comparisons().get(at)));
            }
            return new Learnt(
                    START.trained(comparisons, START.prior()),
                    said,
                    mentions.size(),
                    (int) mentions.stream().mapToInt(each -> each.person()).distinct().count());
        }
    }

    private Path export(Path file) {
        var columns = columns();
        var lines = new ArrayList<String>();
        lines.add("id,person," + String.join(",", columns));
        for (var each : mentions) {
            var texts = MentionTexts.of(each.mention());
            lines.add(
                    each.mention().id().value()
                            + ","
                            + each.person()
                            + ","
                            + columns.stream()
                                    .map(column -> quoted(texts.getOrDefault(column, "")))
                                    .collect(Collectors.joining(",")));
        }
        try {
            return Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> columns() {
        return START.columns().stream()
                .filter(column -> column.derivation().isEmpty())
                .map(column -> column.name())
                .toList();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replace('\n', ';') + '"';
    }

    private static Source source(Path file) {
        return new Source(
                file,
                "id",
                columns().stream().collect(toMap(column -> column, List::of)),
                Optional.of("person"));
    }

    private ColumnComparison blended(ColumnComparison start, ColumnComparison trained) {
        var filled = filled(start.column());
        var ofOne = filled.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
        var share = filled.values().stream().mapToDouble(n -> n).sum() / mentions.size();
        var ofTwo = RANDOM_PAIRS * share * share;
        if (ofOne < ENOUGH) {
            return start;
        }
        said.add(start.name());
        var m = blended(start, trained, ComparisonLevel::m, ofOne, M_BELIEVED);
        var u = blended(start, trained, ComparisonLevel::u, ofTwo, U_BELIEVED);
        var levels = new ArrayList<ComparisonLevel>();
        for (var at = 0; at < start.levels().size(); at++) {
            levels.add(start.levels().get(at).with(m.get(at), u.get(at)));
        }
        return start.with(levels);
    }

    /** What was counted and what was believed before, together, in two figures: more would claim more than they show. */
    private static List<Double> blended(
            ColumnComparison start,
            ColumnComparison trained,
            ToDoubleFunction<ComparisonLevel> figure,
            double pairs,
            double believed) {
        var levels = start.levels().size();
        var shares = new ArrayList<Double>();
        for (var at = 0; at < levels; at++) {
            // Training counts half a pair more for each answer, so that none is impossible; here
            // the belief sees to that.
            var counted =
                    Math.rint(
                            figure.applyAsDouble(trained.levels().get(at)) * (pairs + levels / 2.0)
                                    - 0.5);
            var before = believed * figure.applyAsDouble(start.levels().get(at));
            shares.add(rounded((counted + before) / (pairs + believed)));
        }
        var most = shares.indexOf(Collections.max(shares));
        shares.set(most, rest(shares, most));
        return shares;
    }

    /**
     * Whether no answer weighs more than the first, which is the most alike.
     */
    static boolean inOrder(ColumnComparison comparison) {
        var first = comparison.levels().getFirst();
        return comparison.levels().stream()
                .allMatch(level -> level.m() / level.u() <= first.m() / first.u());
    }

    /** How many mentions of each person have a value in the column. */
    private Map<Integer, Long> filled(String column) {
        var scorer = RecordScorer.of(START, Frequencies.UNKNOWN);
        return mentions.stream()
                .filter(each ->
                        scorer.describe(MentionTexts.of(each.mention())).value(column).isPresent())
                .collect(groupingBy(DemoMentions.Labelled::person, counting()));
    }

    private static double rounded(double share) {
        return new BigDecimal(share).round(TWO_FIGURES).doubleValue();
    }

    /** What the others leave of 1, in decimal, so that nothing is lost on the way. */
    private static double rest(List<Double> shares, int but) {
        var rest = BigDecimal.ONE;
        for (var at = 0; at < shares.size(); at++) {
            rest = at == but ? rest : rest.subtract(BigDecimal.valueOf(shares.get(at)));
        }
        return rest.doubleValue();
    }
}
