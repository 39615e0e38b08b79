package org.wardline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Us: a Java process that uses the library as anybody would, with the model for people that it ships. */
final class WardlineContender implements Contender {
    @Override
    public String name() {
        return OURS;
    }

    @Override
    public boolean runsOn(DataSet set) {
        return true;
    }

    @Override
    public Optional<String> prepare() {
        return Optional.empty();
    }

    @Override
    public List<String> command(DataSet set, Path file, Path folder, boolean first) {
        var command =
                new ArrayList<>(
                        List.of(
                                Java.executable(),
                                "-XX:+UseParallelGC",
                                set.huge() ? "-Xmx12g" : "-Xmx900m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                Java.classPath(),
                                WardlineRun.class.getName(),
                                set.id(),
                                set.truthColumn(),
                                file.toString(),
                                folder.toString(),
                                set.huge() ? "6000" : "200"));
        if (first && !set.huge()) {
            command.add("ceiling");
        }
        if (first && set.large() && !set.huge()) {
            command.add("one-record");
        }
        return command;
    }
}
