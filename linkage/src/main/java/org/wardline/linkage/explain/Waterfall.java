package org.wardline.linkage.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Draws the working as a waterfall: one row a comparison, each bar beginning where the one above ended, after the chart
 * of Splink (R. Linacre and others, "Splink: Free software for probabilistic record linkage at scale", 2022). Colour
 * says nothing that the sign of the figure and the side of the bar do not say too.
 */
final class Waterfall {
    private static final int WIDTH = 820;
    private static final int ROW = 34;
    private static final int TOP = 46;
    private static final int BARS_FROM = 330;
    private static final int BARS_UNTIL = 690;
    private static final int LONGEST_LABEL = 46;

    private static final String FOR = "#00703c";
    private static final String AGAINST = "#942514";
    private static final String NEITHER = "#505a5f";

    /** One row: from one weight to another, in thousandths. */
    private record Row(String title, String label, long from, long until, String figure) {}

    private final Explained explained;
    private final String id;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder svg = new StringBuilder();
    private long least;
    private long most;

    private Waterfall(Explained explained, String id) {
        this.explained = explained;
        this.id = id;
    }

    static String of(Explained explained, String id) {
        return new Waterfall(explained, id).draw();
    }

    private String draw() {
        rows();
        var height = TOP + ROW * rows.size() + 40;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"%s-title %s-description\" viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" font-family=\"Arial, sans-serif\" font-size=\"14\">\n"
                        .formatted(id, id, WIDTH, height, WIDTH, height));
        element(
                "title",
                id + "-title",
                "Why this pair scored " + Sentences.bits(explained.total()));
        element("desc", id + "-description", explained.text());
        svg.append(
                "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n".formatted(WIDTH, height));
        text(12, 26, "start", "bold", NEITHER, "What was compared, and the answer");
        text(WIDTH - 12, 26, "end", "bold", NEITHER, "Weight");
        zero(height);
        for (var at = 0; at < rows.size(); at++) {
            row(rows.get(at), TOP + ROW * at);
        }
        return svg.append("</svg>\n").toString();
    }

    private void rows() {
        var sum = (long) explained.prior();
        rows.add(new Row("Before anything", "", 0, sum, Sentences.bits(sum)));
        for (var step : explained.steps()) {
            var next = sum + step.weight();
            rows.add(
                    new Row(
                            step.title(),
                            step.missing() ? "No value on one side or both" : label(step),
                            sum,
                            next,
                            Sentences.bits(step.weight())));
            sum = next;
        }
        rows.add(
                new Row(
                        "All together",
                        Sentences.chance(sum) + " that they are of one person",
                        0,
                        sum,
                        Sentences.bits(sum)));
        for (var row : rows) {
            least = Math.min(least, Math.min(row.from(), row.until()));
            most = Math.max(most, Math.max(row.from(), row.until()));
        }
    }

    private static String label(Explained.Step step) {
        return step.left().isPresent() && step.right().isPresent()
                ? step.label() + ": " + step.left().get() + " / " + step.right().get()
                : step.label();
    }

    private void row(Row row, int y) {
        text(12, y + 14, "start", "bold", "#0b0c0c", shortened(row.title()));
        text(12, y + 29, "start", "normal", NEITHER, shortened(row.label()));
        var from = x(Math.min(row.from(), row.until()));
        var until = x(Math.max(row.from(), row.until()));
        var colour = row.until() > row.from() ? FOR : row.until() < row.from() ? AGAINST : NEITHER;
        svg.append(
                "<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"16\" fill=\"%s\"/>\n"
                        .formatted(
                                number(from), y + 8, number(Math.max(1.5, until - from)), colour));
        text(WIDTH - 12, y + 21, "end", "normal", colour, row.figure());
    }

    /** Where the odds are even. */
    private void zero(int height) {
        var x = number(x(0));
        svg.append(
                "<line x1=\"%s\" y1=\"%d\" x2=\"%s\" y2=\"%d\" stroke=\"%s\" stroke-dasharray=\"3 3\"/>\n"
                        .formatted(x, TOP - 6, x, height - 30, NEITHER));
        svg.append(
                "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\" font-size=\"12\">even odds</text>\n"
                        .formatted(x, height - 14, NEITHER));
    }

    private double x(long weight) {
        var span = Math.max(1, most - least);
        return BARS_FROM + (double) (weight - least) / span * (BARS_UNTIL - BARS_FROM);
    }

    private void text(int x, int y, String anchor, String weight, String colour, String words) {
        svg.append(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>\n"
                        .formatted(x, y, anchor, weight, colour, escaped(words)));
    }

    private void element(String name, String id, String words) {
        svg.append("<%s id=\"%s\">%s</%s>\n".formatted(name, id, escaped(words), name));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String shortened(String label) {
        return label.codePointCount(0, label.length()) <= LONGEST_LABEL
                ? label
                : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 3)) + "...";
    }

    /** What XML gives a meaning is spelt out; what XML cannot hold becomes a question mark. */
    private static String escaped(String words) {
        var escaped = new StringBuilder(words.length());
        words.codePoints()
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> escaped.append("&amp;");
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '"' -> escaped.append("&quot;");
                        case '\'' -> escaped.append("&#39;");
                        case '\n' -> escaped.append('\n');
                        default -> escaped.appendCodePoint(isOfXml(letter) ? letter : '?');
                    }
                });
        return escaped.toString();
    }

    private static boolean isOfXml(int letter) {
        return (letter >= 0x20 && letter < 0xD800)
                || (letter >= 0xE000 && letter < 0xFFFE)
                || letter >= 0x10000;
    }
}
