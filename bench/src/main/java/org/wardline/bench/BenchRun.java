package org.wardline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Runs every contender on a data set, turn by turn, so that a busy moment of the machine disturbs all alike. */
final class BenchRun {
    private final Path work;
    private final List<Contender> contenders;
    private final int times;
    private final PrintWriter out;

    BenchRun(Path work, List<Contender> contenders, int times, PrintWriter out) {
        this.work = work;
        this.contenders = contenders;
        this.times = times;
        this.out = out;
    }

    private record Collected(List<Outcome> outcomes, List<MeasuredProcess> processes) {}

    SideBySide run(
            DataSet set,
            long seed,
            Map<String, String> absent,
            OptionalDouble scaled,
            Map<String, Runs> earlier)
            throws IOException, SQLException {
        say("%n%s: %s", set.name(), set.title());
        var file = set.place(work, seed);
        var missing = new LinkedHashMap<>(absent);
        var collected = new LinkedHashMap<Contender, Collected>();
        for (var time = 1; time <= times; time++) {
            for (var contender : contenders) {
                if (takesTurn(contender, set, time) && !missing.containsKey(contender.name())) {
                    var each =
                            collected.computeIfAbsent(
                                    contender,
                                    _ -> new Collected(new ArrayList<>(), new ArrayList<>()));
                    if (!once(set, file, contender, time, each)) {
                        missing.put(
                                contender.name(),
                                "It failed on this file: see " + log(set, contender));
                    }
                }
            }
        }
        var results = new ArrayList<Runs>();
        try (var accuracies = new Accuracies(file, set.id(), set.truth(), work)) {
            for (var entry : collected.entrySet()) {
                if (!missing.containsKey(entry.getKey().name())) {
                    var runs = entry.getValue();
                    var accuracy =
                            accuracies.of(folder(set, entry.getKey(), 1), runs.outcomes.getFirst());
                    results.add(
                            new Runs(
                                    entry.getKey().name(),
                                    runs.outcomes,
                                    runs.processes,
                                    accuracy));
                }
            }
        }
        missing.keySet()
                .removeIf(name ->
                        contenders.stream()
                                .anyMatch(each -> each.name().equals(name) && !each.runsOn(set)));
        return new SideBySide(set, results, missing, scaled, earlier);
    }

    private static boolean takesTurn(Contender contender, DataSet set, int time) {
        return contender.runsOn(set) && (time == 1 || contender.repeats());
    }

    private boolean once(DataSet set, Path file, Contender contender, int time, Collected collected)
            throws IOException {
        var folder = folder(set, contender, time);
        clear(folder);
        var command = contender.command(set, file, folder, time == 1);
        var process = MeasuredProcess.run(command, log(set, contender));
        say("  %s, run %d of %d: %.1f s", contender.name(), time, times, process.seconds());
        if (process.exitStatus() != 0) {
            return false;
        }
        contender.after(set, folder, process);
        collected.outcomes.add(Outcome.read(folder));
        collected.processes.add(process);
        return true;
    }

    private Path folder(DataSet set, Contender contender, int time) {
        return work.resolve(set.name()).resolve(contender.name() + "-" + time);
    }

    private Path log(DataSet set, Contender contender) {
        return work.resolve(set.name() + "-" + contender.name() + ".log");
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var old = Files.walk(folder)) {
                for (var path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private void say(String format, Object... arguments) {
        out.printf(format + "%n", arguments);
        out.flush();
    }
}
