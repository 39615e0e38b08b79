package org.wardline.subjects;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * How a score came about, on a page.
 *
 * @param prior how likely it was before anything was compared, in words
 * @param priorBits the same in bits
 * @param sum everything together, in bits
 * @param probability the match probability, as a percentage
 * @param sentences the same in words
 * @param picture the same as a waterfall, in SVG
 */
public record WorkingView(
        String prior,
        String priorBits,
        List<Line> lines,
        String sum,
        String probability,
        List<String> sentences,
        String picture) {
    private static final double NEARLY_SURE = 0.9999;

    public WorkingView {
        lines = List.copyOf(lines);
        sentences = List.copyOf(sentences);
    }

    /** One comparison: what was compared, the answer, how often each would be given, and the evidence. */
    public record Line(String comparison, String answer, String same, String chance, String bits) {}

    /** @param of what the working is kept with; no other working on the page is */
    static WorkingView of(Working working, UUID of) {
        var explained = working.explained();
        return new WorkingView(
                "1 in " + String.format(Locale.UK, "%,d", Math.round(1 / working.prior())),
                bits(working.priorWeight()),
                working.lines().stream().map(WorkingView::line).toList(),
                bits(working.weight()),
                percentage(working.probability()),
                explained.text().lines().toList(),
                explained.svg("working-" + of));
    }

    private static Line line(Working.Line line) {
        return new Line(
                line.comparison(),
                line.answer(),
                share(line.m()),
                share(line.u()),
                bits(line.weight()));
    }

    private static String share(double probability) {
        return probability >= 0.01
                ? String.format(Locale.UK, "%.0f in 100", probability * 100)
                : "1 in " + String.format(Locale.UK, "%,d", Math.round(1 / probability));
    }

    private static String bits(double weight) {
        return String.format(Locale.UK, "%+.2f", weight);
    }

    private static String percentage(double probability) {
        return probability > NEARLY_SURE
                ? "over 99.99%"
                : String.format(Locale.UK, "%.2f%%", probability * 100);
    }
}
