package org.wardline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Duke, the deduplication engine for Java, fetched from Maven Central and run by its own command line. */
final class DukePeer implements Contender {
    private static final String LINKS = "duke.links";

    private final Path peers;
    private final Path jars;
    private final Path maven;

    DukePeer(Path peers, Path work, Path maven) {
        this.peers = peers.resolve("duke");
        this.jars = work.resolve("duke");
        this.maven = maven;
    }

    @Override
    public String name() {
        return "Duke";
    }

    @Override
    public boolean runsOn(DataSet set) {
        return !set.dukeRules().isEmpty();
    }

    @Override
    public boolean repeats() {
        return false;
    }

    @Override
    public Optional<String> prepare() throws IOException {
        if (Files.isDirectory(jars)) {
            return Optional.empty();
        }
        var log = jars.resolveSibling("duke-install.log");
        var fetch =
                List.of(
                        maven.toString(),
                        "-q",
                        "-f",
                        peers.resolve("pom.xml").toString(),
                        "org.apache.maven.plugins:maven-dependency-plugin:3.7.0:copy-dependencies",
                        "-DoutputDirectory=" + jars);
        return MeasuredProcess.run(fetch, log).exitStatus() == 0
                ? Optional.empty()
                : Optional.of("Duke could not be fetched: see " + log);
    }

    @Override
    public List<String> command(DataSet set, Path file, Path folder, boolean first)
            throws IOException {
        var tidy = folder.resolve("records.csv");
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        // Duke takes a header's spaces for part of the name.
        lines.set(0, lines.getFirst().replace(", ", ","));
        Files.write(tidy, lines);
        var rules = folder.resolve("rules.xml");
        var template = Files.readString(peers.resolve(set.dukeRules() + ".xml"));
        Files.writeString(rules, template.replace("@FILE@", tidy.toString()));
        return List.of(
                Java.executable(),
                "-cp",
                jars + "/*",
                "no.priv.garshol.duke.Duke",
                "--linkfile=" + folder.resolve(LINKS),
                rules.toString());
    }

    @Override
    public void after(DataSet set, Path folder, MeasuredProcess process) throws IOException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    copy (
                        select distinct least(one, other) as left_id, greatest(one, other) as right_id, 1.0 as weight
                        from read_csv('%s', header = false, all_varchar = true,
                            names = ['sign', 'one', 'other', 'confidence']))
                    to '%s' (format parquet)
                    """
                            .formatted(folder.resolve(LINKS), folder.resolve("pairs.parquet")));
        } catch (SQLException e) {
            throw new IOException("Duke's links cannot be read", e);
        }
        new Outcome(
                        "Duke 1.2",
                        Map.of("predict", process.seconds()),
                        process.peakBytes(),
                        false,
                        0,
                        0,
                        -1,
                        Map.of())
                .write(folder);
    }
}
