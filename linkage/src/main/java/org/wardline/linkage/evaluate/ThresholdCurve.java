package org.wardline.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wardline.linkage.cluster.Edges;

/** What precision and recall each threshold would give: one point for each weight that occurs, from the highest down. */
public final class ThresholdCurve {
    private final List<Point> points;
    private final long truePairs;

    /**
     * A threshold and what it gives.
     *
     * @param threshold in thousandths of a bit; pairs with at least this weight are taken to be the same
     * @param accuracy over all pairs
     */
    public record Point(int threshold, Accuracy accuracy) {}

    private ThresholdCurve(List<Point> points, long truePairs) {
        this.points = List.copyOf(points);
        this.truePairs = truePairs;
    }

    /** The curve of scored pairs. Weights beyond a thousand bits are counted at a thousand. */
    public static ThresholdCurve of(Edges edges, Truth truth) {
        return of(WeightCounts.of(new Verdicts(edges, truth), edges::weight), truth.truePairs());
    }

    static ThresholdCurve of(WeightCounts counts, long truePairs) {
        var points = new ArrayList<Point>();
        var right = 0L;
        var wrong = 0L;
        for (var weight = counts.highest(); weight >= counts.lowest(); weight--) {
            var more = counts.matches(weight) + counts.others(weight);
            right += counts.matches(weight);
            wrong += counts.others(weight);
            if (more > 0) {
                points.add(new Point(weight, new Accuracy(right, wrong, truePairs - right)));
            }
        }
        return new ThresholdCurve(points, truePairs);
    }

    /** Every point, from the highest threshold down. Recall never falls from one to the next. */
    public List<Point> points() {
        return points;
    }

    /** The point with the highest F1, of equal ones the highest threshold. None without a scored pair whose truth is known. */
    public Optional<Point> best() {
        Point best = null;
        for (var point : points) {
            if (best == null || point.accuracy().f1() > best.accuracy().f1()) {
                best = point;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The point with the highest recall among those that are at least so precise. */
    public Optional<Point> highestRecall(double precision) {
        Point best = null;
        for (var point : points) {
            if (point.accuracy().precision() >= precision
                    && (best == null
                            || point.accuracy().truePositives()
                                    > best.accuracy().truePositives())) {
                best = point;
            }
        }
        return Optional.ofNullable(best);
    }

    /** What a threshold gives, one between points or beyond them too. */
    public Accuracy at(int threshold) {
        var found = new Accuracy(0, 0, truePairs);
        for (var point : points) {
            if (point.threshold() < threshold) {
                break;
            }
            found = point.accuracy();
        }
        return found;
    }

    /** What round thresholds give, from the highest down, as far as there are points; fewer than the points themselves. */
    public List<Point> atEvery(int step) {
        if (points.isEmpty()) {
            return List.of();
        }
        var round = new ArrayList<Point>();
        var found = new Accuracy(0, 0, truePairs);
        var next = 0;
        var lowest = Math.floorDiv(points.getLast().threshold(), step);
        for (var at = Math.ceilDiv(points.getFirst().threshold(), step); at >= lowest; at--) {
            while (next < points.size() && points.get(next).threshold() >= at * step) {
                found = points.get(next++).accuracy();
            }
            round.add(new Point(at * step, found));
        }
        return round;
    }
}
