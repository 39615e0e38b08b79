package org.wardline.linkage.evaluate;

import static org.wardline.linkage.evaluate.Figures.count;
import static org.wardline.linkage.evaluate.Figures.share;

import java.util.List;

/** What blocking made and lost. */
final class BlockingSection {
    private final EvaluationReport report;
    private final StringBuilder page;

    BlockingSection(EvaluationReport report, StringBuilder page) {
        this.report = report;
        this.page = page;
    }

    void write() {
        var blocking = report.blocking();
        if (blocking == null) {
            return;
        }
        page.append("<h2>What blocking made and lost</h2>\n");
        page.append(
                """
                <p>Only pairs that some rule makes are looked at: %s of %s possible ones. %s of %s true pairs are among
                them; the other %s are lost whatever the model says. Recall cannot be above %s.</p>
                """
                        .formatted(
                                count(blocking.pairs()),
                                count(blocking.possiblePairs()),
                                count(blocking.truePairsMade()),
                                count(blocking.truePairs()),
                                count(blocking.truePairsLost()),
                                share(blocking.recallCeiling())));
        var bars =
                new Bars(
                        "blocking",
                        "True pairs by blocking rule",
                        "For each rule the true pairs that it makes, and those that no other rule makes.",
                        List.of("True pairs", "Only by this rule"),
                        value -> count(Math.round(value)));
        var table =
                new Table(
                        "By rule",
                        "Rule",
                        "Pairs",
                        "Only this rule",
                        "True pairs",
                        "Only this rule",
                        "True pairs so far",
                        "Keys left out",
                        "Pairs left out");
        for (var rule : blocking.rules()) {
            bars.row(rule.rule().title(), (double) rule.truePairs(), (double) rule.onlyTruePairs());
            table.row(
                    rule.rule().title(),
                    count(rule.pairs()),
                    count(rule.onlyPairs()),
                    count(rule.truePairs()),
                    count(rule.onlyTruePairs()),
                    share((double) rule.truePairsSoFar() / blocking.truePairs()),
                    count(rule.rule().keysLeftOut()),
                    count(rule.rule().pairsLeftOut()));
        }
        ReportPage.figure(
                page,
                bars.svg(),
                "True pairs that each rule makes. Keys that very many records share are left out, and what they"
                        + " would have made is counted.",
                table);
    }
}
