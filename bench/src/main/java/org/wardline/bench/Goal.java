package org.wardline.bench;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * A figure to reach.
 *
 * @param what in words
 * @param wanted the figure
 * @param atLeast whether more is better
 * @param figure what we have; empty when it cannot be said, for want of the peer for instance
 */
record Goal(
        String what, double wanted, boolean atLeast, Function<SideBySide, OptionalDouble> figure) {

    /** How it came out. */
    record Outcome(Goal goal, OptionalDouble value) {
        /** Empty when it cannot be said. */
        Optional<Boolean> reached() {
            if (value.isEmpty()) {
                return Optional.empty();
            }
            var have = value.getAsDouble();
            return Optional.of(goal.atLeast ? have >= goal.wanted : have <= goal.wanted);
        }
    }

    Outcome of(SideBySide results) {
        return new Outcome(this, figure.apply(results));
    }

    static Goal pairF1(double wanted) {
        return new Goal(
                "pair F1 at our own threshold",
                wanted,
                true,
                both -> of(both, run -> run.accuracy().own().f1()));
    }

    static Goal clusteredF1(double wanted) {
        return new Goal("clustered F1", wanted, true, both -> of(both, Goal::clusteredF1));
    }

    static Goal bCubed(double wanted) {
        return new Goal(
                "B-cubed F1",
                wanted,
                true,
                both ->
                        of(
                                both,
                                run ->
                                        run.accuracy()
                                                .bestClustering()
                                                .map(made -> made.bCubed().f1())
                                                .orElse(0.0)));
    }

    /** The share of Splink's time for training, prediction and clustering. */
    static Goal timeOfSplink(double share) {
        return new Goal(
                "time, as a share of Splink's",
                share,
                false,
                both -> both.ratio(Runs::linkingSeconds));
    }

    /** The share of Splink's peak memory. */
    static Goal memoryOfSplink(double share) {
        return new Goal(
                "memory, as a share of Splink's",
                share,
                false,
                both -> both.ratio(Runs::peakBytes));
    }

    /** The 99th percentile of the time for one new record. */
    static Goal oneRecordMilliseconds(double wanted) {
        return new Goal(
                "one new record against all held in PostgreSQL, 99th percentile in ms",
                wanted,
                false,
                both ->
                        both.ours()
                                .map(runs -> runs.oneRecord(OneRecord.POSTGRESQL, 0.99))
                                .filter(OptionalDouble::isPresent)
                                .map(seconds -> OptionalDouble.of(seconds.getAsDouble() * 1000))
                                .orElse(OptionalDouble.empty()));
    }

    /** How much longer each record takes than on another data set of the same run. */
    static Goal timePerRecordOf(String other, double times) {
        return new Goal(
                "time per record, times that of " + other,
                times,
                false,
                both -> both.timePerRecordOf(other));
    }

    /** Peak memory within so many gibibytes. */
    static Goal memoryWithin(double gibibytes) {
        return new Goal(
                "peak memory in GiB",
                gibibytes,
                false,
                both -> of(both, run -> run.peakBytes() / (1 << 30)));
    }

    private static double clusteredF1(Runs runs) {
        return runs.accuracy().bestClustering().map(made -> made.pairs().f1()).orElse(0.0);
    }

    private static OptionalDouble of(SideBySide both, Function<Runs, Double> figure) {
        return both.ours().map(figure).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }
}
