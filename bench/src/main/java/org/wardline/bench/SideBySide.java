package org.wardline.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * What all contenders did with one data set.
 *
 * @param set which
 * @param runs of those that ran, ours first
 * @param absent contenders that did not run, and why
 * @param scaledRecord Splink's recorded seconds, scaled to this machine, when Splink could not be installed
 * @param earlier our runs on the data sets before this one, by name
 */
record SideBySide(
        DataSet set,
        List<Runs> runs,
        Map<String, String> absent,
        OptionalDouble scaledRecord,
        Map<String, Runs> earlier) {

    Optional<Runs> ours() {
        return of(Contender.OURS);
    }

    Optional<Runs> of(String contender) {
        return runs.stream().filter(each -> each.contender().equals(contender)).findFirst();
    }

    /** Ours as a share of Splink's. */
    OptionalDouble ratio(ToDoubleFunction<Runs> figure) {
        var splink = of(Contender.SPLINK);
        if (ours().isEmpty() || splink.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                figure.applyAsDouble(ours().get()) / figure.applyAsDouble(splink.get()));
    }

    OptionalDouble timePerRecordOf(String other) {
        var base = earlier.get(other);
        if (base == null || ours().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(perRecord(ours().get()) / perRecord(base));
    }

    private static double perRecord(Runs runs) {
        return runs.spread(Outcome::totalSeconds).median() / runs.accuracy().rows();
    }
}
