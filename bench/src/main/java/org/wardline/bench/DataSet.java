package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * Records of which it is known who is who.
 *
 * @param name a word for the command line
 * @param title for people
 * @param origin where the records come from
 * @param id the column that names a record
 * @param truth SQL over the columns that gives who it is
 * @param splinkModel the model of {@code splink_peer.py} that suits it; empty when Splink does not run on it
 * @param dukeRules the rules of {@code peers/duke} that suit it; empty when Duke does not run on it
 * @param recorded what Splink took when it was measured before, for the day when it cannot be installed
 * @param goals what we want to reach on it
 */
record DataSet(
        String name,
        String title,
        Origin origin,
        String id,
        String truth,
        String splinkModel,
        String dukeRules,
        Optional<Recorded> recorded,
        List<Goal> goals) {

    /** Where records come from. */
    sealed interface Origin {
        /** A labelled file in the repository. */
        record Labelled(String resource) implements Origin {}

        /** Invented, so many rows. */
        record Invented(long rows) implements Origin {}
    }

    /**
     * Splink's figures from an earlier day, on two cores.
     *
     * @param pairF1 best over thresholds
     * @param clusteredF1 best over thresholds
     * @param seconds training, prediction and clustering
     */
    record Recorded(double pairF1, double clusteredF1, double seconds) {}

    /** The file's column that says who is who, which nobody may link by; empty when the truth is in the id. */
    String truthColumn() {
        return truth.equals("cluster") ? truth : "";
    }

    /** Whether it takes minutes rather than seconds. */
    boolean large() {
        return origin instanceof Origin.Invented invented && invented.rows > 200_000;
    }

    boolean huge() {
        return origin instanceof Origin.Invented invented && invented.rows > 5_000_000;
    }

    /** Puts its CSV file into a folder, unless it is there. */
    Path place(Path folder, long seed) throws IOException {
        return switch (origin) {
            case Origin.Labelled labelled -> unpack(folder, labelled.resource);
            case Origin.Invented invented -> invent(folder, invented.rows, seed);
        };
    }

    private Path unpack(Path folder, String resource) throws IOException {
        var file = folder.resolve(name + ".csv");
        var path = "labelled/" + resource;
        try (var packed = Objects.requireNonNull(DataSet.class.getResourceAsStream(path), path);
                var text = new GZIPInputStream(packed)) {
            Files.write(file, text.readAllBytes());
        }
        return file;
    }

    private Path invent(Path folder, long rows, long seed) throws IOException {
        var file = folder.resolve(name + "-" + seed + ".csv");
        if (!Files.exists(file)) {
            var unfinished = folder.resolve(name + "-" + seed + ".unfinished");
            SyntheticPeople.write(unfinished, rows, seed);
            Files.move(unfinished, file);
        }
        return file;
    }
}
