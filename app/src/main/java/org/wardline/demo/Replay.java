package org.wardline.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.wardline.clocks.OperationClock;
import org.wardline.database.Durability;
import org.wardline.governance.Accounts;
import org.wardline.governance.Actors;
import org.wardline.governance.AuditLog;
import org.wardline.governance.Officer;

/**
 * Replays a list of decisions: each at its own moment, in its officer's name, through the same front door as a click on
 * a page, with its own audit entry. A decision that is refused stops the replay: the list is wrong then.
 *
 * <p>Offices do not wait for each other, and nor does the replay: within a {@link Stretch} cases go side by side, each in
 * its own order. A load that is cut short is made anew, so only its last decision waits for the disk, for all of them.
 */
@Component
class Replay {

    private final OperationClock clock;
    private final Actors actors;
    private final Accounts accounts;
    private final AuditLog audit;
    private final DeskReplay desk;
    private final Steps steps;
    private final TourNotes tour;

    Replay(
            OperationClock clock,
            Actors actors,
            Accounts accounts,
            AuditLog audit,
            DeskReplay desk,
            Steps steps,
            TourNotes tour) {
        this.clock = clock;
        this.actors = actors;
        this.accounts = accounts;
        this.audit = audit;
        this.desk = desk;
        this.steps = steps;
        this.tour = tour;
    }

    /** One replay under way. */
    private final class Run {
        private final Path folder;
        private final int decisions;

        /** The last decision: it puts on disk whatever came before it. */
        private final Decided end;

        private final Demonstration.Progress progress;
        private final Map<String, Casework> cases = new ConcurrentHashMap<>();
        private final Map<String, Officer> officers = new ConcurrentHashMap<>();
        private int done;

        Run(Path folder, List<Decided> decisions, Demonstration.Progress progress) {
            this.folder = folder;
            this.decisions = decisions.size();
            this.end = decisions.getLast();
            this.progress = progress;
        }

        void replay(Stretch stretch, SideBySide together) {
            together.all(
                    stretch.lines().stream()
                            .<Runnable>map(line -> () -> replay(line, together))
                            .toList());
            if (stretch.deliveries()) {
                takeIn(stretch.last(), together);
            }
        }

        private void replay(List<Decided> line, SideBySide together) {
            for (var decided : line) {
                together.step(decided.step().inTurn(), () -> carryOut(decided));
            }
        }

        /** What is done with whatever has come, before anybody reads it. */
        private void takeIn(Decided last, SideBySide together) {
            at(last, desk::look);
            together.all(List.of(() -> at(last, desk::link), () -> at(last, desk::assess)));
        }

        private void at(Decided moment, Runnable work) {
            clock.at(
                    moment.at(),
                    () ->
                            Durability.later(() -> {
                                work.run();
                                return true;
                            }));
        }

        private void carryOut(Decided decided) {
            Callable<Boolean> work =
                    () -> {
                        steps.carryOut(folder, this::casework, decided);
                        tour.note(decided, casework(decided.about()), desk);
                        return true;
                    };
            clock.at(
                    decided.at(),
                    () ->
                            decided.equals(end)
                                    ? inName(decided.by(), work)
                                    : Durability.later(() -> inName(decided.by(), work)));
            tell();
        }

        private Casework casework(String about) {
            return cases.computeIfAbsent(about, _ -> new Casework());
        }

        private synchronized void tell() {
            done++;
            progress.done(done, decisions);
        }

        private @Nullable Boolean inName(String username, Callable<Boolean> work) throws Exception {
            if (username.equals(Desks.INTAKE)) {
                return work.call();
            }
            var officer =
                    officers.computeIfAbsent(username, name -> accounts.named(name).orElseThrow());
            return actors.as(actors.atConsole(officer, "Operation Lantern Row"), work);
        }
    }

    /** Replays the list, telling after each decision how many are done. */
    void run(Path folder, List<Decided> decisions, Demonstration.Progress progress) {
        var run = new Run(folder, decisions, progress);
        try (var together = new SideBySide()) {
            Stretch.of(decisions).forEach(stretch -> run.replay(stretch, together));
        }
        audit.seal();
        tour.write();
    }
}
