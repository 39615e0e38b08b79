package org.wardline.intake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.env.Environment;

/** The test's database from outside the application, to see what is really in it. */
final class TestDatabase {
    private final String url;

    TestDatabase(Environment environment) {
        this.url = environment.getRequiredProperty("wardline.db-url");
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    void execute(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long count(String query) {
        return Long.parseLong(column(query).getFirst());
    }

    List<String> column(String query) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Every table of the module. */
    List<String> tables() {
        return column(
                """
                select quote_ident(table_name) from information_schema.tables
                 where table_schema = 'intake' and table_type = 'BASE TABLE' and table_name <> 'migration_history'
                 order by 1
                """);
    }
}
