package org.wardline.bench;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What one contender did with one data set, several times over.
 *
 * @param contender its name
 * @param outcomes one for each run, at least one
 * @param processes the same runs as seen from outside
 * @param accuracy of the first run; the others are the same work
 */
record Runs(
        String contender,
        List<Outcome> outcomes,
        List<MeasuredProcess> processes,
        Accuracy accuracy) {

    /** Median with the least and the most. */
    record Spread(double median, double least, double most) {
        static Spread of(double[] values) {
            var sorted = values.clone();
            java.util.Arrays.sort(sorted);
            return new Spread(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
        }
    }

    Spread spread(ToDoubleFunction<Outcome> figure) {
        return Spread.of(outcomes.stream().mapToDouble(figure).toArray());
    }

    Spread stage(String name) {
        return spread(outcome -> outcome.seconds().getOrDefault(name, 0.0));
    }

    /** Training, prediction and clustering: the median. */
    double linkingSeconds() {
        return spread(Outcome::linkingSeconds).median();
    }

    Spread wholeProcess() {
        return Spread.of(processes.stream().mapToDouble(MeasuredProcess::seconds).toArray());
    }

    /** The largest resident memory while it linked, median over the runs. */
    double peakBytes() {
        var said = spread(Outcome::peakBytes).median();
        return said > 0
                ? said
                : Spread.of(processes.stream().mapToDouble(MeasuredProcess::peakBytes).toArray())
                        .median();
    }

    /** Where populations were held for single new records. */
    Set<String> places() {
        return outcomes.getFirst().oneRecordSeconds().keySet();
    }

    /**
     * Of the times that single new records took.
     *
     * @param place where the population was held
     * @param share 0.5 for the median, 0.99 for the 99th percentile
     */
    OptionalDouble oneRecord(String place, double share) {
        var all =
                outcomes.stream()
                        .flatMap(outcome ->
                                outcome.oneRecordSeconds().getOrDefault(place, List.of()).stream())
                        .sorted()
                        .toList();
        if (all.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                all.get((int) Math.min(all.size() - 1L, (long) Math.ceil(share * all.size()) - 1)));
    }
}
