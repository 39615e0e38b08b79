package org.wardline.results;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.database.Home;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.ServiceAccount;
import org.wardline.operations.OperationSummary;
import org.wardline.results.OperationResults.FigureResult;

/** Counts an operation's figures as the results service, which sees pointers of every circle and nothing else. */
@Component
class Counts {
    private final Catalogue catalogue;
    private final PointerStore pointers;
    private final Actors actors;
    private final Commands commands;
    private final Home home;

    Counts(
            Catalogue catalogue,
            PointerStore pointers,
            Actors actors,
            Commands commands,
            Home home) {
        this.catalogue = catalogue;
        this.pointers = pointers;
        this.actors = actors;
        this.commands = commands;
        this.home = home;
    }

    /** Exact figures, for the circle. */
    OperationResults exact(OperationSummary operation, Instant asAt) {
        var period = Period.of(operation, asAt);
        var found = pointers(operation, period);
        var forces = forces(operation, found, period);
        return new OperationResults(
                operation.slug(),
                operation.name(),
                asAt,
                home.demonstration(),
                View.MEMBERS,
                operation.forces().size(),
                catalogue.all().stream()
                        .map(figure -> exact(figure, operation, forces, found, period))
                        .toList());
    }

    /** What may be published of exact figures. */
    OperationResults published(OperationResults exact) {
        return new OperationResults(
                exact.operation(),
                exact.name(),
                exact.asAt(),
                exact.demonstration(),
                View.PUBLISHED,
                exact.forces(),
                exact.figures().stream().map(figure -> published(figure, exact)).toList());
    }

    /** The rows behind a figure, of one force or of all. */
    List<CountedRow> rows(
            Figure figure, OperationSummary operation, Instant asAt, @Nullable String force) {
        var period = Period.of(operation, asAt);
        var found = pointers(operation, period);
        return Counting.rows(figure.rule(), force == null ? found : found.of(force), period);
    }

    /** The operation's forces; then those outside it that something was passed on to, so that every row has its cell. Each with its own events. */
    private static Map<String, Pointers> forces(
            OperationSummary operation, Pointers found, Period period) {
        var forces = new LinkedHashSet<>(operation.forces());
        forces.addAll(new TreeSet<>(found.forces(period.asAt())));
        var own = new LinkedHashMap<String, Pointers>();
        forces.forEach(force -> own.put(force, found.of(force)));
        return own;
    }

    private Pointers pointers(OperationSummary operation, Period period) {
        return actors.asService(
                ServiceAccount.RESULTS,
                () -> commands.read(() -> pointers.of(operation.id(), period)));
    }

    private static FigureResult exact(
            Figure figure,
            OperationSummary operation,
            Map<String, Pointers> forces,
            Pointers found,
            Period period) {
        var byForce = new LinkedHashMap<String, Cell>();
        if (!(figure.rule() instanceof Rule.Received
                || figure.rule() instanceof Rule.LastDecided)) {
            forces.forEach(
                    (force, own) -> byForce.put(force, new Cell(value(figure, own, period))));
        }
        return new FigureResult(
                figure.key(),
                figure.title(),
                new Cell(value(figure, found, period)),
                figure.definition(),
                QueryStore.of(figure.rule(), operation.id(), period, null),
                byForce);
    }

    private static int value(Figure figure, Pointers found, Period period) {
        return Counting.value(figure.rule(), Counting.rows(figure.rule(), found, period));
    }

    private FigureResult published(FigureResult exact, OperationResults all) {
        var figure = catalogue.find(exact.key()).orElseThrow();
        return switch (figure.publication()) {
            case BY_FORCE -> exact;
            case WHOLE_ONLY -> exact.with(exact.value(), Map.of());
            case WHOLE_UNLESS_SMALL -> {
                var whole = all.figure(Catalogue.SAFEGUARDED).orElseThrow();
                var told = published(whole, all).value();
                yield exact.with(
                        Suppression.part(number(exact.value()), number(whole.value()), told),
                        Map.of());
            }
            case BY_FORCE_UNLESS_SMALL -> {
                var within = Catalogue.within(exact.key()).flatMap(all::figure);
                var table =
                        Suppression.of(
                                number(exact.value()),
                                numbers(exact),
                                within.map(Counts::numbers).orElse(null));
                yield exact.with(table.whole(), table.byForce());
            }
        };
    }

    private static Map<String, Integer> numbers(FigureResult exact) {
        var numbers = new LinkedHashMap<String, Integer>();
        exact.byForce().forEach((force, cell) -> numbers.put(force, number(cell)));
        return numbers;
    }

    private static int number(Cell cell) {
        var value = cell.value();
        if (value == null) {
            throw new IllegalStateException("An exact figure withholds nothing");
        }
        return value;
    }
}
