package org.wardline.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Runs one statement for the operator of this machine and answers what came of it, as text. */
@Component
public class SqlConsole {

    /**
     * What a statement answered.
     *
     * @param columns names; empty when it answered no rows
     * @param rows values as PostgreSQL writes them; null stays null
     * @param changed rows changed, or -1
     */
    public record Answer(List<String> columns, List<List<@Nullable String>> rows, int changed) {
        /** Of a statement that was not run here. */
        public static final Answer NONE = new Answer(List.of(), List.of(), -1);

        /** Rows may hold anything, so they stay out of logs. */
        @Override
        public String toString() {
            return "Answer[" + columns.size() + " columns, " + rows.size() + " rows]";
        }
    }

    private final DatabaseConfiguration.MigratedDatabase database;
    private final DataSource appDataSource;

    SqlConsole(DatabaseConfiguration.MigratedDatabase database, DataSource appDataSource) {
        this.database = database;
        this.appDataSource = appDataSource;
    }

    /** In the transaction at hand, as whoever acts in it. */
    public Answer inTransaction(String statement) throws SQLException {
        var connection = DataSourceUtils.getConnection(appDataSource);
        try {
            return run(connection, statement);
        } finally {
            DataSourceUtils.releaseConnection(connection, appDataSource);
        }
    }

    /** As the application's role with nobody acting: what row-level security shows to nobody. */
    public Answer asNobody(String statement) throws SQLException {
        try (var connection = database.as(LoginRoles.APP).getConnection()) {
            return run(connection, statement);
        }
    }

    /** As the owner of the tables, whom row-level security does not hold. */
    public Answer asOwner(String statement) throws SQLException {
        try (var connection = database.as(LoginRoles.OWNER).getConnection()) {
            return run(connection, statement);
        }
    }

    private static Answer run(Connection connection, String statement) throws SQLException {
        try (var prepared = connection.createStatement()) {
            if (!prepared.execute(statement)) {
                return new Answer(List.of(), List.of(), prepared.getUpdateCount());
            }
            try (var result = prepared.getResultSet()) {
                var described = result.getMetaData();
                var columns = new ArrayList<String>();
                for (var i = 1; i <= described.getColumnCount(); i++) {
                    columns.add(described.getColumnLabel(i));
                }
                var rows = new ArrayList<List<@Nullable String>>();
                while (result.next()) {
                    var row = new ArrayList<@Nullable String>();
                    for (var i = 1; i <= columns.size(); i++) {
                        row.add(result.getString(i));
                    }
                    rows.add(row);
                }
                return new Answer(List.copyOf(columns), rows, -1);
            }
        }
    }
}
