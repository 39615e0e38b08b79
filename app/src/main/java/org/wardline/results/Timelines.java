package org.wardline.results;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.ServiceAccount;
import org.wardline.operations.OperationSummary;

/** Counts a figure at many moments from one reading of the pointers, as the results service. */
@Component
class Timelines {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** More points than this nobody can tell apart: a long operation is drawn in longer steps. */
    private static final int MOST_POINTS = 60;

    private final Catalogue catalogue;
    private final PointerStore pointers;
    private final Actors actors;
    private final Commands commands;

    Timelines(Catalogue catalogue, PointerStore pointers, Actors actors, Commands commands) {
        this.catalogue = catalogue;
        this.pointers = pointers;
        this.actors = actors;
        this.commands = commands;
    }

    /**
     * The figure from the operation's first day to a moment.
     *
     * @param force whose own; null for the whole
     */
    Timeline of(
            OperationSummary operation, String figureKey, Instant asAt, @Nullable String force) {
        var rule = catalogue.find(figureKey).orElseThrow().rule();
        var period = Period.of(operation, asAt);
        var all =
                actors.asService(
                        ServiceAccount.RESULTS,
                        () -> commands.read(() -> pointers.of(operation.id(), period)));
        var counted = force == null ? all : all.of(force);
        return new Timeline(
                moments(operation.from(), asAt).stream()
                        .map(at ->
                                new Timeline.Point(
                                        at,
                                        value(
                                                rule,
                                                counted,
                                                new Period(period.from(), period.until(), at))))
                        .toList());
    }

    private static int value(Rule rule, Pointers counted, Period period) {
        return Counting.value(rule, Counting.rows(rule, counted, period));
    }

    /** The start of the first day, the ends of the weeks after it, and the moment itself. */
    private static List<Instant> moments(LocalDate first, Instant asAt) {
        var moments = new ArrayList<Instant>();
        var weeks = ChronoUnit.WEEKS.between(first, asAt.atZone(LONDON).toLocalDate());
        var step = Math.max(1, Math.ceilDiv(weeks, MOST_POINTS));
        for (var day = first; ; day = day.plusWeeks(step)) {
            var at = day.atStartOfDay(LONDON).toInstant();
            if (!at.isBefore(asAt)) {
                break;
            }
            moments.add(at);
        }
        moments.add(asAt);
        return moments;
    }
}
