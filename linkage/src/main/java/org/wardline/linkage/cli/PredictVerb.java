package org.wardline.linkage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.RuleUse;
import org.wardline.linkage.Worked;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "predict",
        description = "score pairs, with the working of each; trains on the file unless --model")
final class PredictVerb extends LinkageVerb {
    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "where the pairs go: .csv or .parquet")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private Path target;

    @Mixin private final Threshold threshold = new Threshold();

    @Override
    void check() {
        written("--out", target);
        possible(threshold);
    }

    @Override
    void work(Linkage linkage) {
        var ready = ready(linkage);
        var prediction = linkage.predict(ready.records(), ready.model(), threshold.thousandths());
        var pairs = prediction.pairs();
        PairsFile.write(
                linkage.engine(),
                target,
                ready.records(),
                pairs,
                Worked.of(ready.records(), ready.model(), pairs));
        out().printf(
                        "%,d pairs looked at, %,d from %s bits on: %s%n",
                        prediction.lookedAt(),
                        pairs.size(),
                        Csv.bits(threshold.thousandths()),
                        target);
        suppressed(prediction.rules(), out());
        var outcome = new LinkedHashMap<String, Object>();
        outcome.put("verb", "predict");
        outcome.put("status", LinkageCommand.DONE);
        outcome.put("records", ready.records().size());
        outcome.put("lookedAt", prediction.lookedAt());
        outcome.put("pairs", pairs.size());
        outcome.put("rules", prediction.rules().stream().map(PredictVerb::rule).toList());
        outcome(outcome);
    }

    private static Map<String, Object> rule(RuleUse use) {
        var rule = new LinkedHashMap<String, Object>();
        rule.put("rule", use.rule());
        rule.put("pairs", use.pairs());
        rule.put("largestBlock", use.largest());
        rule.put("keysLeftOut", use.suppressed().size());
        rule.put("recordsLeftOut", use.suppressedRecords());
        return rule;
    }

    /** What was too common to make pairs of. */
    static void suppressed(List<RuleUse> rules, PrintWriter out) {
        for (var use : rules) {
            if (use.suppressedRecords() > 0) {
                out.printf(
                        "Left out as too common by the rule %s: %,d records%n",
                        use.rule(), use.suppressedRecords());
            }
        }
    }
}
