package org.wardline.results;

import java.time.Instant;
import java.util.List;

/**
 * A figure as it stood at the end of each week, counted anew for each from the rows of that moment.
 *
 * @param points in order of time; the last is the moment asked for
 */
record Timeline(List<Point> points) {
    Timeline {
        points = List.copyOf(points);
    }

    /** What the figure was. */
    record Point(Instant at, int value) {}
}
