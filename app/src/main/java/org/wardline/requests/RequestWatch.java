package org.wardline.requests;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.wardline.governance.Commands;
import org.wardline.requests.RequestStore.Kept;

/** The front door of requests whose time runs out: what must be answered within a week. */
@Component
public class RequestWatch {
    private static final int WARNED_DAYS = 7;

    private final RequestStore store;
    private final Requests requests;
    private final Commands commands;

    RequestWatch(RequestStore store, Requests requests, Commands commands) {
        this.store = store;
        this.requests = requests;
        this.commands = commands;
    }

    /**
     * Requests of the actor's circles that are not answered and whose month ends within a week or has ended, soonest first.
     * One that waits for the identity has no last day and is not among them.
     */
    public List<DueRequest> due() {
        return commands.read(store::open).stream()
                .flatMap(this::due)
                .sorted(
                        Comparator.comparing(DueRequest::answerBy)
                                .thenComparing(DueRequest::reference))
                .toList();
    }

    private Stream<DueRequest> due(Kept request) {
        var today = requests.today();
        var clock = request.clock();
        return Optional.ofNullable(clock.answerBy()).stream()
                .filter(last -> !last.isAfter(today.plusDays(WARNED_DAYS)))
                .map(last ->
                        new DueRequest(
                                request.id(),
                                request.reference(),
                                request.kind().title(),
                                last,
                                clock.said(today)));
    }
}
