package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Splink, installed from the Python package index into a virtual environment of its own. */
final class SplinkPeer implements Contender {
    private final Path peers;
    private final Path environment;

    /**
     * @param peers the folder with {@code splink_peer.py} and {@code requirements.txt}
     * @param work where the environment is made; kept there for the next time
     */
    SplinkPeer(Path peers, Path work) {
        this.peers = peers;
        this.environment = work.resolve("splink");
    }

    @Override
    public String name() {
        return SPLINK;
    }

    @Override
    public boolean runsOn(DataSet set) {
        return !set.splinkModel().isEmpty() && !set.huge();
    }

    @Override
    public Optional<String> prepare() throws IOException {
        var log = environment.resolveSibling("splink-install.log");
        var finished = environment.resolve("finished");
        var wanted = Files.readString(peers.resolve("requirements.txt"));
        if (Files.exists(finished) && Files.readString(finished).equals(wanted)) {
            return Optional.empty();
        }
        try {
            if (MeasuredProcess.run(List.of("python3", "-m", "venv", environment.toString()), log)
                            .exitStatus()
                    != 0) {
                return Optional.of("Python could not make a virtual environment: see " + log);
            }
            var install =
                    List.of(
                            python(),
                            "-m",
                            "pip",
                            "install",
                            "--quiet",
                            "--disable-pip-version-check",
                            "-r",
                            peers.resolve("requirements.txt").toString());
            if (MeasuredProcess.run(install, log).exitStatus() != 0) {
                return Optional.of("Splink could not be installed: see " + log);
            }
        } catch (IOException _) {
            return Optional.of("There is no python3 on this machine.");
        }
        Files.writeString(finished, wanted);
        return Optional.empty();
    }

    @Override
    public List<String> command(DataSet set, Path file, Path folder, boolean first) {
        return List.of(
                python(),
                peers.resolve("splink_peer.py").toString(),
                set.splinkModel(),
                file.toString(),
                folder.toString());
    }

    private String python() {
        return environment.resolve("bin").resolve("python").toString();
    }
}
