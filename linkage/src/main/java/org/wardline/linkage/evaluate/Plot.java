package org.wardline.linkage.evaluate;

import java.util.List;
import java.util.stream.Collectors;

/** A plot with two axes, as SVG to stand inside a page. Series differ in dashes as well as colour. */
final class Plot {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 64;
    private static final int RIGHT = 16;
    private static final int TOP = 34;
    private static final int BOTTOM = 50;

    private final String name;
    private final String title;
    private final String says;
    private final double xFrom;
    private final double xTo;
    private final double yFrom;
    private final double yTo;
    private final StringBuilder drawn = new StringBuilder();
    private int keys;

    /** Where an axis is labelled. */
    record Tick(double at, String label) {}

    /** A point in the units of the axes. */
    record Point(double x, double y) {}

    /**
     * @param name a word of its own within the page
     * @param title what is shown
     * @param says what there is to see, for who cannot see it
     */
    Plot(
            String name,
            String title,
            String says,
            double xFrom,
            double xTo,
            double yFrom,
            double yTo) {
        this.name = name;
        this.title = title;
        this.says = says;
        this.xFrom = xFrom;
        this.xTo = xTo <= xFrom ? xFrom + 1 : xTo;
        this.yFrom = yFrom;
        this.yTo = yTo <= yFrom ? yFrom + 1 : yTo;
    }

    Plot xAxis(String label, List<Tick> ticks) {
        for (var tick : ticks) {
            segment("grid", x(tick.at()), TOP, x(tick.at()), HEIGHT - BOTTOM);
            text("middle", x(tick.at()), HEIGHT - BOTTOM + 18, tick.label());
        }
        segment("axis", LEFT, HEIGHT - BOTTOM, WIDTH - RIGHT, HEIGHT - BOTTOM);
        text("middle", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 10, label);
        return this;
    }

    Plot yAxis(List<Tick> ticks) {
        for (var tick : ticks) {
            segment("grid", LEFT, y(tick.at()), WIDTH - RIGHT, y(tick.at()));
            text("end", LEFT - 8, y(tick.at()) + 4, tick.label());
        }
        segment("axis", LEFT, TOP, LEFT, HEIGHT - BOTTOM);
        return this;
    }

    /** Points in the order they are joined; what lies left or right of the plot is left out. */
    Plot line(String label, String style, List<Point> points) {
        key(label, "line " + style);
        drawn.append("<polyline class=\"line ").append(style).append("\" points=\"");
        drawn.append(
                points.stream()
                        .filter(point -> point.x() >= xFrom && point.x() <= xTo)
                        .map(point -> Figures.at(x(point.x())) + "," + Figures.at(y(point.y())))
                        .collect(Collectors.joining(" ")));
        drawn.append("\"/>\n");
        return this;
    }

    Plot dots(String label, String style, List<Point> points) {
        key(label, "line " + style);
        for (var point : points) {
            drawn.append("<circle class=\"dot ").append(style).append("\" cx=\"");
            drawn.append(Figures.at(x(point.x()))).append("\" cy=\"");
            drawn.append(Figures.at(y(point.y()))).append("\" r=\"4\"/>\n");
        }
        return this;
    }

    /** A line from bottom to top where something is to be marked. */
    Plot mark(double at, String label) {
        segment("mark", x(at), TOP, x(at), HEIGHT - BOTTOM);
        text(
                at > (xFrom + xTo) / 2 ? "end" : "start",
                x(at) + (at > (xFrom + xTo) / 2 ? -6 : 6),
                HEIGHT - BOTTOM - 8,
                label);
        return this;
    }

    String svg() {
        return """
        <svg role="img" aria-labelledby="%1$s-title %1$s-says" viewBox="0 0 %2$d %3$d">
        <title id="%1$s-title">%4$s</title>
        <desc id="%1$s-says">%5$s</desc>
        %6$s</svg>
        """
                .formatted(name, WIDTH, HEIGHT, Figures.escape(title), Figures.escape(says), drawn);
    }

    private void key(String label, String style) {
        var from = LEFT + 170.0 * keys++;
        segment(style, from, 14, from + 30, 14);
        text("start", from + 36, 18, label);
    }

    private double x(double at) {
        return LEFT + (Math.clamp(at, xFrom, xTo) - xFrom) / (xTo - xFrom) * (WIDTH - LEFT - RIGHT);
    }

    private double y(double at) {
        var height = HEIGHT - TOP - BOTTOM;
        return HEIGHT - BOTTOM - (Math.clamp(at, yFrom, yTo) - yFrom) / (yTo - yFrom) * height;
    }

    private void segment(String style, double x1, double y1, double x2, double y2) {
        drawn.append(
                "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>\n"
                        .formatted(
                                style,
                                Figures.at(x1),
                                Figures.at(y1),
                                Figures.at(x2),
                                Figures.at(y2)));
    }

    private void text(String anchor, double x, double y, String words) {
        drawn.append(
                "<text text-anchor=\"%s\" x=\"%s\" y=\"%s\">%s</text>\n"
                        .formatted(anchor, Figures.at(x), Figures.at(y), Figures.escape(words)));
    }
}
