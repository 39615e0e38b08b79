package org.wardline.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Six records of three people: three of one, two of another, one of the last; four true pairs. */
class AccuraciesTests {
    @TempDir private Path folder;

    @BeforeEach
    void writeTruth() throws Exception {
        Files.writeString(
                folder.resolve("truth.csv"), "id,who\na1,a\na2,a\na3,a\nb1,b\nb2,b\nc1,c\n");
    }

    @Test
    void countsPairsThatBlockingMissedAsMisses() throws Exception {
        write(
                "pairs",
                "('a1','a2',9.0), ('b1','b2',5.0), ('a1','b1',2.0)",
                "left_id, right_id, weight");
        var own = of(true).own();
        assertThat(own.precision()).isEqualTo(2.0 / 3);
        assertThat(own.recall()).isEqualTo(2.0 / 4);
    }

    @Test
    void findsTheThresholdThatSuitsBest() throws Exception {
        write(
                "pairs",
                "('a1','a2',9.0), ('b1','b2',5.0), ('a1','b1',2.0)",
                "left_id, right_id, weight");
        assertThat(of(true).best()).isEqualTo(new Accuracy.Figures(1, 0.5));
        assertThat(of(true).recallAtPrecision99()).isEqualTo(0.5);
    }

    @Test
    void statesTheCeilingOnlyOfThoseWhoShowAllTheyLookedAt() throws Exception {
        write("pairs", "('a1','a2',-9.0)", "left_id, right_id, weight");
        assertThat(of(true).ceiling()).isEqualTo(0.25);
        assertThat(of(false).ceiling()).isNegative();
    }

    @Test
    void measuresClustersOverPairsAndOverRecords() throws Exception {
        write("pairs", "('a1','a2',9.0)", "left_id, right_id, weight");
        write(
                "clusters-own",
                "('a1',1), ('a2',1), ('a3',3), ('b1',4), ('b2',4), ('c1',4)",
                "id, cluster");
        var made = of(true).bestClustering().orElseThrow();
        assertThat(made.pairs()).isEqualTo(new Accuracy.Figures(2.0 / 4, 2.0 / 4));
        // Precision: a 1, 1, 1; b 2/3, 2/3; c 1/3. Recall: a 2/3, 2/3, 1/3; b 1, 1; c 1.
        assertThat(made.bCubed().precision()).isEqualTo((3 + 5 / 3.0) / 6, within(1e-9));
        assertThat(made.bCubed().recall()).isEqualTo((5 / 3.0 + 3) / 6, within(1e-9));
    }

    private Accuracy of(boolean all) throws Exception {
        try (var accuracies = new Accuracies(folder.resolve("truth.csv"), "id", "who", folder)) {
            return accuracies.of(folder, new Outcome("x", Map.of(), 0, all, 0, 0, -1, Map.of()));
        }
    }

    private void write(String name, String rows, String columns) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "copy (select * from (values %s) as row(%s)) to '%s' (format parquet)"
                            .formatted(rows, columns, folder.resolve(name + ".parquet")));
        }
    }
}
