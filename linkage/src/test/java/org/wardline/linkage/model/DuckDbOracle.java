package org.wardline.linkage.model;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Asks DuckDB what it makes of pairs of texts. */
final class DuckDbOracle {
    record Pair(String left, String right) {}

    private DuckDbOracle() {}

    /** The answer of a DuckDB function of two texts to each pair, in their order. */
    static List<Double> answers(String function, List<Pair> pairs) {
        try (var connection =
                        DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table pair (number integer, left_text varchar, right_text varchar)");
            try (var appender = connection.createAppender("main", "pair")) {
                for (var number = 0; number < pairs.size(); number++) {
                    appender.beginRow();
                    appender.append(number);
                    appender.append(pairs.get(number).left());
                    appender.append(pairs.get(number).right());
                    appender.endRow();
                }
            }
            var answers = new ArrayList<Double>();
            try (var rows =
                    statement.executeQuery(
                            "select "
                                    + function
                                    + "(left_text, right_text)::double from pair order by number")) {
                while (rows.next()) {
                    answers.add(rows.getDouble(1));
                }
            }
            return answers;
        } catch (SQLException failed) {
            throw new IllegalStateException("DuckDB did not answer", failed);
        }
    }
}
