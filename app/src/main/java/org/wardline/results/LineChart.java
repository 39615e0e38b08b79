package org.wardline.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A number over time as a line, ready to be drawn; the numbers stand in a table beside it.
 *
 * @param line points of the line, in the drawing's units
 * @param up marks of the vertical axis
 * @param across marks of the horizontal axis, the first of each month
 * @param turns what began when, in order of time
 * @param points the numbers, in order of time
 */
public record LineChart(
        String line, List<Mark> up, List<Mark> across, List<Turn> turns, List<Point> points) {
    /** Size of the drawing and where its axes stand, in its own units. */
    public static final int WIDTH = 480;

    public static final int HEIGHT = 270;
    public static final int LEFT = 48;
    public static final int RIGHT = 468;
    public static final int TOP = 34;
    public static final int BOTTOM = 234;

    /** Where the numbers of turns stand, and how far apart at least. */
    public static final int TURNS = 12;

    private static final int TURNS_APART = 20;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.UK);
    private static final int MARKS = 4;
    private static final int MOST_MONTHS = 10;

    public LineChart {
        up = List.copyOf(up);
        across = List.copyOf(across);
        turns = List.copyOf(turns);
        points = List.copyOf(points);
    }

    /** A mark on an axis. */
    public record Mark(int at, String text) {}

    /** A number at a moment. */
    public record Point(Instant at, int value) {}

    /**
     * Something that began: a line at its moment, with a number that the list beside the drawing explains.
     *
     * @param label where the number stands: beside the line where the next is too near
     */
    public record Turn(int number, int at, int label, String title, Instant began) {}

    /**
     * Draws a figure over time.
     *
     * @param phases of the operation, and what else began, in order of time; later ones than the last point are left out
     */
    static LineChart of(Timeline timeline, List<Begun> phases) {
        var points = timeline.points();
        var from = points.getFirst().at();
        var to = points.getLast().at();
        var most = points.stream().mapToInt(Timeline.Point::value).max().orElse(0);
        var step = Shades.easy(Math.ceilDiv(most, MARKS));
        var top = step * MARKS;
        var line =
                points.stream()
                        .map(point -> x(point.at(), from, to) + "," + y(point.value(), top))
                        .collect(Collectors.joining(" "));
        var up = new ArrayList<Mark>();
        for (var number = 0; number <= top; number += step) {
            up.add(new Mark(y(number, top), String.format(Locale.UK, "%,d", number)));
        }
        return new LineChart(
                line,
                up,
                months(from, to),
                turns(phases.stream().filter(each -> !each.at().isAfter(to)).toList(), from, to),
                points.stream().map(point -> new Point(point.at(), point.value())).toList());
    }

    /** What began, and when. */
    record Begun(String title, Instant at) {}

    private static List<Turn> turns(List<Begun> phases, Instant from, Instant to) {
        var turns = new ArrayList<Turn>();
        var next = RIGHT + TURNS_APART;
        for (var i = phases.size() - 1; i >= 0; i--) {
            var phase = phases.get(i);
            var at = Math.max(LEFT, x(phase.at(), from, to));
            next = Math.min(at, next - TURNS_APART);
            turns.addFirst(new Turn(i + 1, at, next, phase.title(), phase.at()));
        }
        return turns;
    }

    private static List<Mark> months(Instant from, Instant to) {
        var first = from.atZone(LONDON).toLocalDate();
        var last = to.atZone(LONDON).toLocalDate();
        var months = new ArrayList<LocalDate>();
        for (var day = first.withDayOfMonth(1).plusMonths(1);
                !day.isAfter(last);
                day = day.plusMonths(1)) {
            months.add(day);
        }
        var every = Math.max(1, Math.ceilDiv(months.size(), MOST_MONTHS));
        var marks = new ArrayList<Mark>();
        for (var i = 0; i < months.size(); i += every) {
            var day = months.get(i);
            marks.add(
                    new Mark(
                            x(day.atStartOfDay(LONDON).toInstant(), from, to),
                            "1 " + MONTH.format(day)));
        }
        return marks;
    }

    private static int x(Instant at, Instant from, Instant to) {
        var whole = Math.max(1, to.getEpochSecond() - from.getEpochSecond());
        return LEFT
                + Math.toIntExact(
                        (RIGHT - LEFT) * (at.getEpochSecond() - from.getEpochSecond()) / whole);
    }

    private static int y(int value, int top) {
        return BOTTOM - Math.toIntExact((long) (BOTTOM - TOP) * value / top);
    }
}
