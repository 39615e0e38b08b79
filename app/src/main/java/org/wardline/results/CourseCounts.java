package org.wardline.results;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.wardline.governance.Actors;
import org.wardline.governance.Commands;
import org.wardline.governance.ServiceAccount;
import org.wardline.operations.OperationSummary;

/** Reads what became of an operation's packages as the results service, which sees pointers of every circle. */
@Component
class CourseCounts {
    private final CourseStore store;
    private final Actors actors;
    private final Commands commands;

    CourseCounts(CourseStore store, Actors actors, Commands commands) {
        this.store = store;
        this.actors = actors;
        this.commands = commands;
    }

    /** By force. Whoever asks shows an officer of a force that force only. */
    Map<String, ForceCourse> of(OperationSummary operation, Instant asAt) {
        var period = Period.of(operation, asAt);
        return actors.asService(
                ServiceAccount.RESULTS,
                () ->
                        commands.read(() ->
                                Courses.of(
                                        store.handed(operation.id()),
                                        store.takenIn(operation.id()),
                                        store.ownCases(period.from(), period.until()),
                                        asAt)));
    }
}
