package org.wardline.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardline.dissemination.ClosingOutcome;
import org.wardline.dissemination.ReturnReason;
import org.wardline.results.CourseStore.Handed;
import org.wardline.results.CourseStore.OwnCase;
import org.wardline.results.CourseStore.TakenIn;

/** Turns what happened to packages into lines, by force. Pure: the same events give the same lines. */
final class Courses {
    private static final String ARREST = "ARREST";
    private static final String INTERVIEW = "VOLUNTARY_INTERVIEW";

    private final Map<UUID, Integer> arrested;
    private final Set<UUID> interviewed = new HashSet<>();
    private final Map<UUID, UUID> caseOf = new HashMap<>();
    private final Set<UUID> casesWithArrest = new HashSet<>();

    private Courses(List<Handed> handed, List<TakenIn> takenIn, Instant asAt) {
        var forceOf = new HashMap<UUID, String>();
        handed.forEach(each -> forceOf.put(each.dissemination(), each.force()));
        for (var each : takenIn) {
            if (!each.takenInAt().isAfter(asAt)) {
                caseOf.put(each.dissemination(), each.investigation());
            }
            if (each.stands(INTERVIEW, asAt)) {
                interviewed.add(each.dissemination());
            }
            if (each.stands(ARREST, asAt)) {
                casesWithArrest.add(each.investigation());
            }
        }
        arrested = arrestedOnce(takenIn, forceOf, asAt);
    }

    /** One kind of line: how it ended, with what reason, after how many arrests. */
    private record Sort(CourseEnd end, String code, int people) {}

    /** By force, for every force that something was sent to or that opened a case of its own. */
    static Map<String, ForceCourse> of(
            List<Handed> handed, List<TakenIn> takenIn, List<OwnCase> ownCases, Instant asAt) {
        var courses = new Courses(handed, takenIn, asAt);
        var byForce =
                handed.stream()
                        .filter(each -> !each.at().isAfter(asAt))
                        .collect(Collectors.groupingBy(Handed::force));
        var own =
                ownCases.stream()
                        .filter(each -> !each.at().isAfter(asAt))
                        .collect(
                                Collectors.groupingBy(
                                        OwnCase::force, Collectors.summingInt(_ -> 1)));
        var all = new TreeMap<String, ForceCourse>();
        byForce.forEach((force, events) ->
                all.put(force, courses.ofForce(force, events, own.getOrDefault(force, 0))));
        own.forEach((force, number) ->
                all.putIfAbsent(force, new ForceCourse(force, 0, List.of(), number)));
        return all;
    }

    /** Each person arrested by a force counts at one package: the one about that person, else the first. */
    private static Map<UUID, Integer> arrestedOnce(
            List<TakenIn> takenIn, Map<UUID, String> forceOf, Instant asAt) {
        var order =
                Comparator.comparing((TakenIn each) -> !each.ofSubject())
                        .thenComparing(TakenIn::takenInAt)
                        .thenComparing(each -> each.dissemination().toString());
        return takenIn.stream()
                .filter(each -> each.stands(ARREST, asAt))
                .collect(
                        Collectors.toMap(
                                each -> forceOf.get(each.dissemination()) + " " + each.person(),
                                Function.identity(),
                                (one, other) -> order.compare(one, other) <= 0 ? one : other))
                .values()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                TakenIn::dissemination, Collectors.summingInt(_ -> 1)));
    }

    private ForceCourse ofForce(String force, List<Handed> events, int ownCases) {
        var lines = new HashMap<Sort, List<UUID>>();
        var unanswered = 0;
        for (var each :
                events.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Handed::dissemination,
                                        LinkedHashMap::new,
                                        Collectors.toList()))
                        .entrySet()) {
            var sort = sort(each.getKey(), each.getValue());
            if (sort == null) {
                unanswered++;
            } else {
                lines.computeIfAbsent(sort, _ -> new ArrayList<>()).add(each.getKey());
            }
        }
        var inOrder = new ArrayList<>(lines.entrySet());
        inOrder.sort(
                Map.Entry.comparingByKey(
                        Comparator.comparing(Sort::end)
                                .thenComparing(Sort::code)
                                .thenComparingInt(Sort::people)));
        return new ForceCourse(
                force,
                unanswered,
                inOrder.stream().map(each -> line(each.getKey(), each.getValue())).toList(),
                ownCases);
    }

    private static ForceCourse.Line line(Sort sort, List<UUID> disseminations) {
        return new ForceCourse.Line(
                sort.end(),
                what(sort),
                disseminations,
                Math.multiplyExact(sort.people(), disseminations.size()));
    }

    private static String what(Sort sort) {
        var end = sort.end();
        return switch (end) {
            case RETURNED -> end.title() + ": " + lower(ReturnReason.valueOf(sort.code()).title());
            case CLOSED -> end.title() + ": " + lower(ClosingOutcome.valueOf(sort.code()).title());
            case ARREST ->
                    sort.people() == 1
                            ? "Led to the arrest of one person"
                            : "Led to the arrest of " + sort.people() + " people each";
            case RECALLED,
                    TRANSFERRED,
                    WITH_ANOTHER,
                    INTERVIEWED,
                    UNDER_WAY,
                    ACCEPTED,
                    ACKNOWLEDGED ->
                    end.title();
        };
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }

    /** Null while the force has not acknowledged it. */
    private @Nullable Sort sort(UUID dissemination, List<Handed> events) {
        var codes = new HashMap<String, String>();
        events.forEach(each -> codes.put(each.happened(), each.code()));
        if (!codes.containsKey("ACKNOWLEDGED")) {
            return null;
        }
        var people = arrested.getOrDefault(dissemination, 0);
        var end = end(dissemination, codes.keySet(), people);
        return switch (end) {
            case RETURNED, CLOSED -> new Sort(end, codes.getOrDefault(end.name(), ""), people);
            case RECALLED,
                    TRANSFERRED,
                    ARREST,
                    WITH_ANOTHER,
                    INTERVIEWED,
                    UNDER_WAY,
                    ACCEPTED,
                    ACKNOWLEDGED ->
                    new Sort(end, "", people);
        };
    }

    private CourseEnd end(UUID dissemination, Set<String> happened, int people) {
        var investigation = caseOf.get(dissemination);
        if (happened.contains("RECALLED")) {
            return CourseEnd.RECALLED;
        }
        if (happened.contains("RETURNED")) {
            return CourseEnd.RETURNED;
        }
        if (happened.contains("TRANSFERRED")) {
            return CourseEnd.TRANSFERRED;
        }
        if (people > 0) {
            return CourseEnd.ARREST;
        }
        if (investigation != null && casesWithArrest.contains(investigation)) {
            return CourseEnd.WITH_ANOTHER;
        }
        if (interviewed.contains(dissemination)) {
            return CourseEnd.INTERVIEWED;
        }
        if (happened.contains("CLOSED")) {
            return CourseEnd.CLOSED;
        }
        if (investigation != null) {
            return CourseEnd.UNDER_WAY;
        }
        return happened.contains("ACCEPTED") ? CourseEnd.ACCEPTED : CourseEnd.ACKNOWLEDGED;
    }
}
