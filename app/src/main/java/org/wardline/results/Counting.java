package org.wardline.results;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns pointers into rows, and rows into a number. Pure: the same pointers give the same figures. */
final class Counting {
    /** Stands for a referral about which nothing is decided, or no longer. */
    static final String NOT_ASSESSED = "REOPENED";

    private static final String RECEIVED = "RECEIVED";
    private static final String TOLD = "SERVICES_TOLD";
    private static final String PROTECTED = "PROTECTED";
    private static final String SERIOUS = "IMMEDIATE_OR_SERIOUS";

    private Counting() {}

    /** The number: amounts are added, everything else is counted once each. */
    static int value(Rule rule, List<CountedRow> rows) {
        if (rule instanceof Rule.Amounts) {
            return rows.stream().mapToInt(CountedRow::amount).sum();
        }
        return (int) rows.stream().map(CountedRow::countedAs).distinct().count();
    }

    /** The rows behind the number, oldest first. */
    static List<CountedRow> rows(Rule rule, Pointers pointers, Period period) {
        return counted(rule, pointers, period)
                .sorted(
                        Comparator.comparing(CountedRow::at)
                                .thenComparing(row -> row.row().toString()))
                .toList();
    }

    private static Stream<CountedRow> counted(Rule rule, Pointers pointers, Period period) {
        return switch (rule) {
            case Rule.Received _ ->
                    received(pointers, period).map(pointer -> pointer.by(pointer.row()));
            case Rule.LastDecided(var outcome) -> lastDecided(outcome, pointers, period);
            case Rule.Handed(var happened, var packagesOnce) ->
                    standing(pointers.disseminations(), period, happened)
                            .map(each -> each.by(packagesOnce ? each.about() : each.row()));
            case Rule.PeopleOnce(var happened, var offences) ->
                    standing(pointers.cases(), period, happened)
                            .filter(each -> offences.isEmpty() || offences.contains(each.detail()))
                            .map(each -> each.by(each.about()));
            case Rule.Amounts(var happened) ->
                    standing(pointers.cases(), period, happened).map(each -> each.by(each.row()));
            case Rule.LastStep(var step) -> lastStep(step, pointers, period);
            case Rule.Safeguarded(var onlySerious) -> safeguarded(onlySerious, pointers, period);
        };
    }

    private static Stream<Pointer> received(Pointers pointers, Period period) {
        return standing(pointers.referrals(), period, RECEIVED)
                .filter(each ->
                        !each.at().isBefore(period.from()) && each.at().isBefore(period.until()));
    }

    private static Stream<CountedRow> lastDecided(
            String outcome, Pointers pointers, Period period) {
        var decided =
                last(
                        pointers.referrals().stream()
                                .filter(each -> !each.happened().equals(RECEIVED)),
                        period,
                        Comparator.comparing(Pointer::at).thenComparing(Pointer::happened));
        return received(pointers, period)
                .map(each -> {
                    var last = decided.get(each.about());
                    return last == null ? each : last;
                })
                .filter(each -> outcome.equals(standingOutcome(each)))
                .map(each -> each.by(each.about()));
    }

    private static String standingOutcome(Pointer last) {
        return last.happened().equals(RECEIVED) ? NOT_ASSESSED : last.happened();
    }

    private static Stream<CountedRow> lastStep(String step, Pointers pointers, Period period) {
        var steps = Rule.LastStep.STEPS;
        return last(
                        pointers.cases().stream().filter(each -> steps.contains(each.happened())),
                        period,
                        Comparator.comparing(Pointer::at)
                                .thenComparingInt(each -> steps.indexOf(each.happened()))
                                .thenComparing(each -> each.row().toString()))
                .values()
                .stream()
                .filter(each -> each.happened().equals(step))
                .map(each -> each.by(each.about()));
    }

    private static Stream<CountedRow> safeguarded(
            boolean onlySerious, Pointers pointers, Period period) {
        var ofChildren =
                pointers.children().stream()
                        .filter(each -> !each.adult() && each.countsAt(period.asAt()))
                        .toList();
        var safe = abouts(ofChildren, each -> each.happened().equals(TOLD));
        safe.retainAll(abouts(ofChildren, each -> each.happened().equals(PROTECTED)));
        if (onlySerious) {
            safe.retainAll(abouts(ofChildren, each -> each.detail().equals(SERIOUS)));
        }
        return ofChildren.stream()
                .filter(each -> safe.contains(each.about()))
                .filter(each -> each.happened().equals(TOLD) || each.happened().equals(PROTECTED))
                .map(each -> each.by(each.about()));
    }

    private static Set<UUID> abouts(List<Pointer> pointers, Predicate<Pointer> which) {
        return pointers.stream()
                .filter(which)
                .map(Pointer::about)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Stream<Pointer> standing(List<Pointer> all, Period period, String happened) {
        return all.stream()
                .filter(each -> each.happened().equals(happened) && each.countsAt(period.asAt()));
    }

    private static Map<UUID, Pointer> last(
            Stream<Pointer> all, Period period, Comparator<Pointer> order) {
        var last = new HashMap<UUID, Pointer>();
        all.filter(each -> each.countsAt(period.asAt()))
                .forEach(each ->
                        last.merge(
                                each.about(),
                                each,
                                (one, other) -> order.compare(one, other) < 0 ? other : one));
        return last;
    }
}
