package org.wardline.bench;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How fast this machine is: ten million Jaro-Winkler comparisons in DuckDB. A peer's recorded time is scaled by it when
 * the peer cannot be installed.
 */
final class Calibration {
    /** What the query took on the machine where the recorded figures come from. */
    private static final double RECORDED_SECONDS = 10.0 / 14;

    private Calibration() {}

    /** How long it takes here, the best of three. */
    static double seconds() throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    """
                    create table name as
                    select md5(i::text)[:8] as one, md5((i // 3)::text)[:8] as other from range(10000000) as r(i)
                    """);
            var best = Double.MAX_VALUE;
            for (var round = 0; round < 3; round++) {
                var began = System.nanoTime();
                try (var result =
                        statement.executeQuery(
                                "select sum(jaro_winkler_similarity(one, other)) from name")) {
                    result.next();
                }
                best = Math.min(best, (System.nanoTime() - began) / 1e9);
            }
            return best;
        }
    }

    static double scaled(double recorded, double calibration) {
        return recorded * calibration / RECORDED_SECONDS;
    }
}
