package org.wardline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
        name = "linkage",
        description = {
            "link labelled and invented people, ours and the peers in turn, and print one table",
            "Each run is a process of its own. Takes an hour or more in full; --quick takes some minutes."
        })
final class LinkageBenchCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(names = "--quick", description = "small files only, each once")
    private boolean quick;

    @Option(
            names = "--only",
            paramLabel = "NAME",
            split = ",",
            description = "these data sets only")
    private List<String> only = List.of();

    @Option(names = "--without-peers", description = "only ours")
    private boolean withoutPeers;

    @Option(names = "--runs", paramLabel = "N", description = "how many runs each (5; --quick: 1)")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "for the invented people (${DEFAULT-VALUE})")
    private long seed = 1;

    @ParentCommand private @Nullable Bench bench;

    /** Where the repository is; the launcher says. */
    private final Path here = Path.of(System.getProperty("wardline.here", "")).toAbsolutePath();

    @Override
    public Integer call() throws IOException, SQLException {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        var work = here.resolve("bench/target/linkage").toAbsolutePath();
        Files.createDirectories(work);
        var chosen = chosen();
        if (chosen.isEmpty()) {
            out.println(
                    "No such data set. There are: "
                            + String.join(
                                    ", ", DataSets.all().stream().map(DataSet::name).toList()));
            return 64;
        }
        out.println("Calibrating: ten million Jaro-Winkler pairs ...");
        out.flush();
        var calibration = Calibration.seconds();
        var absent = new LinkedHashMap<String, String>();
        var ready = ready(contenders(work), absent, out);
        var results = new ArrayList<SideBySide>();
        var earlier = new LinkedHashMap<String, Runs>();
        for (var set : chosen) {
            var both =
                    new BenchRun(work, ready, times(set), out)
                            .run(
                                    set,
                                    seed,
                                    absent,
                                    scaled(set, absent, calibration),
                                    Map.copyOf(earlier));
            both.ours().ifPresent(ours -> earlier.put(set.name(), ours));
            results.add(both);
            ResultTable.print(both, out);
        }
        var json = Objects.requireNonNull(bench).json();
        if (json != null) {
            ResultJson.write(json, results, calibration, seed);
        }
        return 0;
    }

    private List<DataSet> chosen() {
        return DataSets.all().stream()
                .filter(set -> only.isEmpty() ? !quick || !set.large() : only.contains(set.name()))
                .toList();
    }

    private int times(DataSet set) {
        if (runs > 0) {
            return runs;
        }
        return quick || set.huge() ? 1 : 5;
    }

    private List<Contender> contenders(Path work) {
        var peers = here.resolve("bench/peers").toAbsolutePath();
        var all = new ArrayList<Contender>();
        all.add(new WardlineContender(work));
        if (!withoutPeers) {
            all.add(new SplinkPeer(peers, work));
            all.add(new DukePeer(peers, work, here.resolve("mvnw").toAbsolutePath()));
        }
        return all;
    }

    private static List<Contender> ready(
            List<Contender> all, Map<String, String> absent, PrintWriter out) throws IOException {
        var ready = new ArrayList<Contender>();
        for (var contender : all) {
            out.println("Preparing " + contender.name() + " ...");
            out.flush();
            var why = contender.prepare();
            why.ifPresent(reason -> absent.put(contender.name(), reason));
            if (why.isEmpty()) {
                ready.add(contender);
            }
        }
        return ready;
    }

    private static OptionalDouble scaled(
            DataSet set, Map<String, String> absent, double calibration) {
        Optional<DataSet.Recorded> recorded = set.recorded();
        return recorded.isPresent() && absent.containsKey(Contender.SPLINK)
                ? OptionalDouble.of(Calibration.scaled(recorded.get().seconds(), calibration))
                : OptionalDouble.empty();
    }
}
