package org.wardline.results;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.governance.Action;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.On;
import org.wardline.kernel.ErrorCode;
import org.wardline.kernel.ServiceException;
import org.wardline.operations.OperationSummary;
import org.wardline.operations.Operations;
import org.wardline.results.OperationResults.FigureResult;

/**
 * The front door of figures. Who is in an operation's circle gets exact figures as at any moment, an officer of a force
 * only that force's own. Everybody else gets what was approved and released, as it was released, or nothing at all.
 */
@Component
public class Results {
    private final Operations operations;
    private final Counts counts;
    private final PointerStore pointers;
    private final Catalogue catalogue;
    private final Announcements announcements;
    private final Commands commands;
    private final Actors actors;
    private final OperationClock clock;

    Results(
            Operations operations,
            Counts counts,
            PointerStore pointers,
            Catalogue catalogue,
            Announcements announcements,
            Commands commands,
            Actors actors,
            OperationClock clock) {
        this.operations = operations;
        this.counts = counts;
        this.pointers = pointers;
        this.catalogue = catalogue;
        this.announcements = announcements;
        this.commands = commands;
        this.actors = actors;
        this.clock = clock;
    }

    /**
     * The figures of an operation that the actor may have.
     *
     * @param asAt null for now; outside the circle, the newest released figures that are no later
     * @param force only this force's column; null for all that may be seen
     * @return empty when there is no such operation for the actor, or nothing of it is released yet
     * @throws ServiceException {@code BAD_INPUT} when the moment has not come or the force has no cell,
     *     {@code NOT_PERMITTED} when an officer of a force asks for another's exact figures
     */
    public Optional<OperationResults> results(
            String slug, @Nullable Instant asAt, @Nullable String force) {
        if (!operations.isMember(slug)) {
            var released = published(slug, asAt, force);
            return released.isPresent()
                    ? released
                    : commands.look(Action.COUNT_RESULTS, On.many("operation"), Optional::empty);
        }
        var operation = operations.named(slug).orElseThrow();
        var exact = counts.exact(operation, moment(asAt));
        var seen = forActor(operation, exact, force);
        return commands.look(
                Action.COUNT_RESULTS,
                On.one("operation", operation.id(), operation.group()),
                () -> Optional.of(seen));
    }

    /**
     * The figures that were released, as everybody may read them, whoever asks.
     *
     * @param asAt null for the newest; else the newest that are no later
     * @param force only this force's column; null for all
     * @return empty when there is no such operation for the actor, or nothing of it is released yet
     * @throws ServiceException {@code BAD_INPUT} when the force has no cell
     */
    public Optional<OperationResults> published(
            String slug, @Nullable Instant asAt, @Nullable String force) {
        return announcements.releasedFigures(slug, asAt).map(found -> only(force, found));
    }

    /**
     * The rows behind a figure, for who is in the circle; an officer of a force opens that force's rows only.
     *
     * @return empty when there is no such operation or figure for the actor, or the role may not open rows
     * @throws ServiceException as {@link #results}
     */
    public Optional<FigureRows> openRows(
            String slug, String figureKey, @Nullable String force, @Nullable Instant asAt) {
        var figure = catalogue.find(figureKey);
        if (figure.isEmpty() || !operations.isMember(slug)) {
            return commands.look(Action.OPEN_FIGURE_ROWS, On.many("operation"), Optional::empty);
        }
        var operation = operations.named(slug).orElseThrow();
        var ofForce = force == null ? ownForce() : force;
        var moment = moment(asAt);
        // Counted first: within the look's transaction the results service could not act.
        if (ofForce != null) {
            mustBeOwn(ofForce);
            mustHaveCell(ofForce, counts.exact(operation, moment));
        }
        var counted = counts.rows(figure.get(), operation, moment, ofForce);
        return commands.look(
                Action.OPEN_FIGURE_ROWS,
                On.one("operation", operation.id(), operation.group()),
                () -> Optional.of(rows(figure.get(), operation, moment, ofForce, counted)));
    }

    /**
     * An officer of a force opens what they see; members of the operation at the desk all but what is kept to lists there, on
     * which they are not.
     */
    private List<CountedRow> open(List<CountedRow> counted) {
        var rows = counted.stream().map(CountedRow::row).toList();
        if (ownForce() == null) {
            var kept = pointers.keptToOthers(rows);
            return counted.stream().filter(each -> !kept.contains(each.row())).toList();
        }
        var shown = pointers.shown(rows);
        return counted.stream().filter(each -> shown.contains(each.row())).toList();
    }

    private FigureRows rows(
            Figure figure,
            OperationSummary operation,
            Instant asAt,
            @Nullable String force,
            List<CountedRow> counted) {
        var rows = open(counted);
        var atDesk = ownForce() == null;
        return new FigureRows(
                operation.slug(),
                figure.key(),
                figure.title(),
                figure.definition(),
                QueryStore.of(figure.rule(), operation.id(), Period.of(operation, asAt), force),
                asAt,
                force,
                Counting.value(figure.rule(), atDesk ? counted : rows),
                rows,
                atDesk ? counted.size() - rows.size() : 0);
    }

    private OperationResults forActor(
            OperationSummary operation, OperationResults exact, @Nullable String force) {
        var own = ownForce();
        if (force != null) {
            mustBeOwn(force);
            mustHaveCell(force, exact);
        }
        if (own == null) {
            return only(force, exact);
        }
        var told = announced(operation) ? counts.published(exact) : null;
        return with(
                exact,
                figure -> {
                    var whole =
                            told == null
                                    ? Cell.WITHHELD
                                    : told.figure(figure.key()).orElseThrow().value();
                    var cell = figure.byForce().get(own);
                    return figure.with(whole, cell == null ? Map.of() : Map.of(own, cell));
                });
    }

    private boolean announced(OperationSummary operation) {
        var until = operation.embargoUntil();
        return !operation.covert() && until != null && !until.isAfter(clock.instant());
    }

    private OperationResults only(@Nullable String force, OperationResults found) {
        if (force == null) {
            return found;
        }
        mustHaveCell(force, found);
        return with(
                found,
                figure -> {
                    var cells = new LinkedHashMap<>(figure.byForce());
                    cells.keySet().retainAll(Set.of(force));
                    return figure.with(figure.value(), cells);
                });
    }

    private static OperationResults with(
            OperationResults found, UnaryOperator<FigureResult> change) {
        return new OperationResults(
                found.operation(),
                found.name(),
                found.asAt(),
                found.demonstration(),
                found.view(),
                found.forces(),
                found.figures().stream().map(change).toList());
    }

    private @Nullable String ownForce() {
        return actors.required().officer().forceSlug();
    }

    private static void mustHaveCell(String force, OperationResults found) {
        if (found.figures().stream().noneMatch(figure -> figure.byForce().containsKey(force))) {
            throw new ServiceException(ErrorCode.BAD_INPUT);
        }
    }

    private void mustBeOwn(String force) {
        var own = ownForce();
        if (own != null && !own.equals(force)) {
            throw new ServiceException(ErrorCode.NOT_PERMITTED);
        }
    }

    private Instant moment(@Nullable Instant asAt) {
        var now = clock.instant();
        if (asAt != null && asAt.isAfter(now)) {
            throw new ServiceException(ErrorCode.BAD_INPUT);
        }
        return Objects.requireNonNullElse(asAt, now);
    }
}
