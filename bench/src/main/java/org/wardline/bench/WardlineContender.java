package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Us: a Java process that uses the library as anybody would, with the model for people that it ships, and starts as
 * {@code ./wardline linkage} does: with what the Java virtual machine learnt in a run on other people.
 */
final class WardlineContender implements Contender {
    private static final int REHEARSAL_ROWS = 5_000;
    private static final String SMALL_ENGINE = "200";
    private static final long REHEARSAL_SEED = 20_140_716;

    private final Path cache;

    /** @param work where the start-up cache is made, anew each time */
    WardlineContender(Path work) {
        this.cache = work.resolve("wardline.aot");
    }

    @Override
    public String name() {
        return OURS;
    }

    @Override
    public boolean runsOn(DataSet set) {
        return true;
    }

    @Override
    public Optional<String> prepare() throws IOException {
        Files.deleteIfExists(cache);
        var folder = Files.createDirectories(cache.resolveSibling("rehearsal"));
        var file = folder.resolve("people.csv");
        SyntheticPeople.write(file, REHEARSAL_ROWS, REHEARSAL_SEED);
        var log = cache.resolveSibling("rehearsal.log");
        var rehearsal =
                MeasuredProcess.run(
                        run(
                                "-XX:AOTCacheOutput=" + cache,
                                "-Xmx900m",
                                "unique_id",
                                "cluster",
                                file,
                                folder,
                                SMALL_ENGINE),
                        log);
        return rehearsal.exitStatus() == 0 && Files.exists(cache)
                ? Optional.empty()
                : Optional.of("The start-up cache could not be made: see " + log);
    }

    @Override
    public List<String> command(DataSet set, Path file, Path folder, boolean first) {
        var command =
                run(
                        "-XX:AOTCache=" + cache,
                        set.huge() ? "-Xmx12g" : "-Xmx900m",
                        set.id(),
                        set.truthColumn(),
                        file,
                        folder,
                        set.huge() ? "6000" : SMALL_ENGINE);
        if (first && !set.huge()) {
            command.add("ceiling");
        }
        if (first && set.large() && !set.huge()) {
            command.add("one-record");
        }
        return command;
    }

    private static List<String> run(
            String start,
            String heap,
            String id,
            String truth,
            Path file,
            Path folder,
            String engineMegabytes) {
        return new ArrayList<>(
                List.of(
                        Java.executable(),
                        "-XX:+UseParallelGC",
                        start,
                        heap,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        Java.classPath(),
                        WardlineRun.class.getName(),
                        id,
                        truth,
                        file.toString(),
                        folder.toString(),
                        engineMegabytes));
    }
}
