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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Learns the model of mentions from the demonstration's reports, whose people are known. A figure is replaced only
 * where enough pairs speak and the answers stay in order; the prior stays, since it depends on how many people are held.
 */
final class MentionTraining {
    /** An answer that fewer pairs give says nothing about how often it is given. */
    static final int ENOUGH = 30;

    /** Compared pair by pair, at services that both name, or decided by how addresses were invented: not learnt. */
    static final Set<String> KEPT = Set.of("screen_name", "account", "network");

    static final LinkageModel START = MentionModel.read("/subjects/mentions-start.json");

    private static final double RANDOM_PAIRS = 1_000_000;
    private static final MathContext TWO_FIGURES = new MathContext(2);

    /** Which figures of one comparison were learnt, level by level. */
    record Said(List<Boolean> m, List<Boolean> u) {}

    /** The model, and which of its figures were learnt, by comparison. */
    record Learnt(LinkageModel model, Map<String, Said> said, int mentions, int people) {}

    private final List<DemoMentions.Labelled> mentions;
    private final Map<String, Said> said = new HashMap<>();

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
        var m =
                learnt(
                        start.levels().stream().map(ComparisonLevel::m).toList(),
                        trained.levels().stream().map(ComparisonLevel::m).toList(),
                        ofOne);
        var u =
                learnt(
                        start.levels().stream().map(ComparisonLevel::u).toList(),
                        trained.levels().stream().map(ComparisonLevel::u).toList(),
                        RANDOM_PAIRS * share * share);
        var all = taken(start, m, u);
        if (inOrder(all)) {
            said.put(start.name(), new Said(m.said(), u.said()));
            return all;
        }
        var none = Shares.untouched(start.levels().stream().map(ComparisonLevel::m).toList());
        var chance = taken(start, none, u);
        if (inOrder(chance)) {
            said.put(start.name(), new Said(none.said(), u.said()));
            return chance;
        }
        return start;
    }

    private static ColumnComparison taken(ColumnComparison start, Shares m, Shares u) {
        var levels = new ArrayList<ComparisonLevel>();
        for (var at = 0; at < start.levels().size(); at++) {
            levels.add(start.levels().get(at).with(m.shares().get(at), u.shares().get(at)));
        }
        return start.with(levels);
    }

    /**
     * Whether no answer weighs more than the first, which is the most alike. Where one does, the way of inventing people
     * shows, not the way of people.
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

    private record Shares(List<Double> shares, List<Boolean> said) {
        static Shares untouched(List<Double> start) {
            return new Shares(start, start.stream().map(_ -> false).toList());
        }
    }

    /**
     * What enough pairs say, in two figures; more would claim more than they show. Answers that too few gave keep their
     * starting shares, and the others divide what is left.
     */
    private static Shares learnt(List<Double> start, List<Double> trained, double pairs) {
        var said = trained.stream().map(share -> share * pairs >= ENOUGH).toList();
        if (said.stream().filter(each -> each).count() < 2) {
            return Shares.untouched(start);
        }
        var left = 1.0;
        var spoken = 0.0;
        for (var at = 0; at < start.size(); at++) {
            left -= said.get(at) ? 0 : start.get(at);
            spoken += said.get(at) ? trained.get(at) : 0;
        }
        var shares = new ArrayList<Double>();
        for (var at = 0; at < start.size(); at++) {
            shares.add(said.get(at) ? rounded(left * trained.get(at) / spoken) : start.get(at));
        }
        var most = shares.indexOf(Collections.max(shares));
        shares.set(most, rest(shares, most));
        return new Shares(shares, said);
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
