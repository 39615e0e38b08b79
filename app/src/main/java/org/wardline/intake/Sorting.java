package org.wardline.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.GroupId;
import org.wardline.governance.ServiceAccount;

/**
 * Sorts a small batch to the circles that it belongs to, nearly always the desk's alone. What belongs to a report that is kept
 * to a list is received for that list, in the name of the intake service and in a transaction of its own: whoever hands it in
 * need not be on the list, and is answered the same.
 */
@Component
class Sorting {
    private static final int TRIES = 5;

    private final Receiving receiving;
    private final ListedReports listed;
    private final Commands commands;
    private final Actors actors;
    private final Desk desk;

    Sorting(
            Receiving receiving,
            ListedReports listed,
            Commands commands,
            Actors actors,
            Desk desk) {
        this.receiving = receiving;
        this.listed = listed;
        this.commands = commands;
        this.actors = actors;
        this.desk = desk;
    }

    /**
     * Receives a batch.
     *
     * @param stated who sent it, as stated with it; null when each report tells for itself
     */
    List<IngestReport.Item> receive(List<Arrival> arrivals, @Nullable String stated) {
        var numbers = ReportNumbers.in(arrivals);
        var items = new IngestReport.@Nullable Item[arrivals.size()];
        for (var i = 1; ; i++) {
            try {
                receive(arrivals, numbers, stated, items);
                return List.of(items);
            } catch (ConcurrencyFailureException e) {
                // Something was handed over after it was sorted: what is left is sorted anew.
                if (i == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void receive(
            List<Arrival> arrivals,
            ReportNumbers numbers,
            @Nullable String stated,
            IngestReport.@Nullable Item[] items) {
        var national = commands.read(desk::group);
        var kept = listed.among(arrivals, numbers, stated);
        IntStream.range(0, items.length)
                .filter(i -> items[i] == null)
                .boxed()
                .collect(Collectors.groupingBy(i -> kept.getOrDefault(i, national)))
                .forEach((circle, places) -> {
                    var theirs = places.stream().map(arrivals::get).toList();
                    var received = receiveFor(circle, national, theirs, numbers, stated);
                    for (var i = 0; i < received.size(); i++) {
                        items[places.get(i)] = received.get(i);
                    }
                });
    }

    private List<IngestReport.Item> receiveFor(
            GroupId circle,
            GroupId national,
            List<Arrival> arrivals,
            ReportNumbers numbers,
            @Nullable String stated) {
        return circle.equals(national)
                ? receiving.receive(circle, arrivals, numbers, stated)
                : actors.asService(
                        ServiceAccount.INTAKE,
                        () -> receiving.receive(circle, arrivals, numbers, stated));
    }
}
