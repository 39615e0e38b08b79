package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.wardline.bench.Accuracy.Clustering;
import org.wardline.bench.Accuracy.Figures;

/**
 * Reads a contender's {@code pairs.parquet} ({@code left_id, right_id, weight}) and {@code clusters-*.parquet}
 * ({@code id, cluster}) and compares them with the truth. The same for every contender.
 */
final class Accuracies implements AutoCloseable {
    /** Thresholds of the curve lie this far apart, in bits. */
    private static final double STEP = 0.05;

    private final Connection connection;
    private final long rows;
    private final long truePairs;

    /**
     * @param file the records, CSV with a header
     * @param id the column that names a record
     * @param truth SQL over the columns that gives who it is
     * @param spill where DuckDB may put what does not fit into memory
     */
    Accuracies(Path file, String id, String truth, Path spill) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        run("set memory_limit = '4GB'");
        run("set temp_directory = '" + spill + "'");
        run("set preserve_insertion_order = false");
        run(
                """
                create table truth as
                select trim("%s") as id, %s as person from read_csv('%s', header = true, all_varchar = true)
                """
                        .formatted(id, truth, file));
        rows = number("select count(*) from truth");
        truePairs =
                number(
                        "select coalesce(sum(n * (n - 1) / 2), 0)::bigint from (select count(*) as n from truth group by person)");
    }

    Accuracy of(Path folder, Outcome outcome) throws SQLException, IOException {
        var curve = curve(folder.resolve("pairs.parquet"));
        var ceiling = -1.0;
        if (outcome.allCandidates() || outcome.candidateTruths() >= 0) {
            var seen =
                    outcome.candidateTruths() >= 0 ? outcome.candidateTruths() : right(curve, -1e9);
            ceiling = (double) seen / truePairs;
        }
        return new Accuracy(
                rows,
                truePairs,
                figures(curve, outcome.ownWeight()),
                best(curve),
                recallAt99(curve),
                ceiling,
                clusterings(folder));
    }

    /** Pairs of one step of weight, heaviest first: how many, and how many of them true. */
    private record Step(double weight, long pairs, long right) {}

    private List<Step> curve(Path pairs) throws SQLException {
        var steps = new ArrayList<Step>();
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select floor(weight / %s) * %s as step, count(*) as pairs,
                                    count(*) filter (where one.person = other.person) as right_ones
                                from read_parquet('%s') as pair
                                join truth as one on one.id = pair.left_id
                                join truth as other on other.id = pair.right_id
                                group by step order by step desc
                                """
                                        .formatted(STEP, STEP, pairs))) {
            while (found.next()) {
                steps.add(new Step(found.getDouble(1), found.getLong(2), found.getLong(3)));
            }
        }
        return steps;
    }

    private static long right(List<Step> curve, double from) {
        return curve.stream().filter(step -> step.weight >= from).mapToLong(Step::right).sum();
    }

    private Figures figures(List<Step> curve, double from) {
        var lowest = from - STEP / 2;
        var pairs =
                curve.stream().filter(step -> step.weight >= lowest).mapToLong(Step::pairs).sum();
        return Figures.of(right(curve, lowest), pairs, truePairs);
    }

    private Figures best(List<Step> curve) {
        return cumulated(curve).stream()
                .max(java.util.Comparator.comparingDouble(Figures::f1))
                .orElse(new Figures(1, 0));
    }

    private double recallAt99(List<Step> curve) {
        return cumulated(curve).stream()
                .filter(figures -> figures.precision() >= 0.99)
                .mapToDouble(Figures::recall)
                .max()
                .orElse(0);
    }

    private List<Figures> cumulated(List<Step> curve) {
        var all = new ArrayList<Figures>();
        var pairs = 0L;
        var right = 0L;
        for (var step : curve) {
            pairs += step.pairs;
            right += step.right;
            all.add(Figures.of(right, pairs, truePairs));
        }
        return all;
    }

    private List<Clustering> clusterings(Path folder) throws SQLException, IOException {
        var made = new ArrayList<Clustering>();
        try (var files = Files.newDirectoryStream(folder, "clusters-*.parquet")) {
            for (var file : files) {
                var name = String.valueOf(file.getFileName());
                made.add(
                        clustering(
                                file,
                                name.substring(
                                        "clusters-".length(),
                                        name.length() - ".parquet".length())));
            }
        }
        return made;
    }

    private Clustering clustering(Path file, String threshold) throws SQLException {
        try (var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                with cell as (
                                    select truth.person, made.cluster, count(*) as n
                                    from truth join read_parquet('%s') as made on made.id = truth.id
                                    group by all),
                                person as (select person, sum(n) as n from cell group by person),
                                made as (select cluster, sum(n) as n from cell group by cluster)
                                select
                                    (select coalesce(sum(n * (n - 1) / 2), 0)::bigint from cell),
                                    (select coalesce(sum(n * (n - 1) / 2), 0)::bigint from made),
                                    (select sum(cell.n * cell.n / made.n) / sum(cell.n) from cell join made using (cluster)),
                                    (select sum(cell.n * cell.n / person.n) / sum(cell.n) from cell join person using (person))
                                """
                                        .formatted(file))) {
            found.next();
            return new Clustering(
                    threshold,
                    Figures.of(found.getLong(1), found.getLong(2), truePairs),
                    new Figures(found.getDouble(3), found.getDouble(4)));
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
