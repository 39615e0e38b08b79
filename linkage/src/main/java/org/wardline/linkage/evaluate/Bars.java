package org.wardline.linkage.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleFunction;

/** Horizontal bars, some for each row, as SVG to stand inside a page. */
final class Bars {
    private static final int WIDTH = 640;
    private static final int LABEL = 230;
    private static final int VALUE = 70;
    private static final int BAR = 14;
    private static final int GAP = 10;
    private static final int TOP = 30;
    private static final int LONGEST = 30;

    private final String name;
    private final String title;
    private final String says;
    private final List<String> series;
    private final DoubleFunction<String> format;
    private final List<Row> rows = new ArrayList<>();

    private record Row(String label, List<Double> values) {}

    /**
     * @param name a word of its own within the page
     * @param title what is shown
     * @param says what there is to see, for who cannot see it
     * @param series what the bars of a row stand for; two at most
     * @param format how a value is written
     */
    Bars(
            String name,
            String title,
            String says,
            List<String> series,
            DoubleFunction<String> format) {
        this.name = name;
        this.title = title;
        this.says = says;
        this.series = series;
        this.format = format;
    }

    Bars row(String label, double... values) {
        rows.add(new Row(label, Arrays.stream(values).boxed().toList()));
        return this;
    }

    String svg() {
        var drawn = new StringBuilder();
        for (var i = 0; i < series.size(); i++) {
            bar(drawn, i, LABEL + 190 * i, 8, 24);
            text(drawn, "start", LABEL + 190 * i + 30, 20, series.get(i));
        }
        var height = TOP;
        for (var row : rows) {
            text(
                    drawn,
                    "end",
                    LABEL - 8,
                    height + series.size() * BAR / 2 + 4,
                    shortened(row.label()));
            for (var i = 0; i < row.values().size(); i++) {
                value(drawn, i, height, row.values().get(i));
                height += BAR;
            }
            height += GAP;
        }
        return """
        <svg role="img" aria-labelledby="%1$s-title %1$s-says" viewBox="0 0 %2$d %3$d">
        <title id="%1$s-title">%4$s</title>
        <desc id="%1$s-says">%5$s</desc>
        %6$s</svg>
        """
                .formatted(name, WIDTH, height, Figures.escape(title), Figures.escape(says), drawn);
    }

    private void value(StringBuilder drawn, int kind, int y, double value) {
        var lowest = Math.min(0, extreme(-1));
        var highest = Math.max(0, extreme(1));
        var room = WIDTH - LABEL - VALUE;
        var span = highest > lowest ? highest - lowest : 1;
        var bounded = Double.isFinite(value) ? value : 0;
        var from = LABEL + (Math.min(0, bounded) - lowest) / span * room;
        var to = LABEL + (Math.max(0, bounded) - lowest) / span * room;
        bar(drawn, kind, from, y, to - from);
        text(drawn, "start", to + 6, y + 11, format.apply(value));
    }

    private double extreme(int sign) {
        return sign
                * rows.stream()
                        .flatMapToDouble(
                                row -> row.values().stream().mapToDouble(Double::doubleValue))
                        .filter(Double::isFinite)
                        .map(value -> value * sign)
                        .max()
                        .orElse(0);
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST ? label : label.substring(0, LONGEST - 1) + "…";
    }

    private static void bar(StringBuilder drawn, int kind, double x, double y, double width) {
        drawn.append(
                "<rect class=\"bar b%d\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%d\"/>\n"
                        .formatted(
                                kind + 1,
                                Figures.at(x),
                                Figures.at(y),
                                Figures.at(width),
                                BAR - 2));
    }

    private static void text(StringBuilder drawn, String anchor, double x, double y, String words) {
        drawn.append(
                "<text text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                        .formatted(anchor, Figures.at(x), Figures.at(y), Figures.escape(words)));
    }
}
