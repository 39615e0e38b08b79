package org.wardline.linkage.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.wardline.linkage.Settings;

/** A DuckDB file. One process at a time has it open, and in it one thread at a time is at work. */
final class DuckDbTables implements Tables {
    /** The schema that a new file has. */
    private static final String SCHEMA = "main";

    /** Up to so many looks cost less than a pass over all rows. */
    private static final int FEW = 40;

    private final DuckDBConnection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private DuckDbTables(DuckDBConnection connection) {
        this.connection = connection;
    }

    static DuckDbTables open(Path file, Settings settings) {
        var properties = new Properties();
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("temp_directory", file.toAbsolutePath() + ".spill");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("preserve_insertion_order", "false");
        try {
            return new DuckDbTables(
                    DriverManager.getConnection("jdbc:duckdb:" + file, properties)
                            .unwrap(DuckDBConnection.class));
        } catch (SQLException e) {
            throw new StoreException("The file of the held population cannot be opened", e);
        }
    }

    @Override
    public void makeSchema(Connection same) {}

    /** Nothing: a name before the table could be taken for that of the file. */
    @Override
    public String prefix() {
        return "";
    }

    @Override
    public synchronized <T> T read(Work<T> work) {
        try {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("The held population cannot be read", e);
        }
    }

    @Override
    public synchronized <T> T write(Work<T> work) {
        try {
            return Tables.inTransaction(connection, work);
        } catch (SQLException e) {
            throw new StoreException("The held population cannot be written", e);
        }
    }

    /** Each look costs about the same. */
    @Override
    public boolean manyAtOnce() {
        return false;
    }

    /** Rows in order of their keys are found by the least and greatest of each group of rows, as quickly as by a tree. */
    @Override
    public List<String> keyIndexes() {
        return List.of();
    }

    @Override
    public void inOrder(Connection same, String table, String column) throws SQLException {
        try (var statement = same.createStatement()) {
            statement.execute(
                    "create table sorted as select * from " + table + " order by " + column);
            statement.execute("drop table " + table);
            statement.execute("alter table sorted rename to " + table);
        }
    }

    /** One look for each of few numbers, which goes by the index; many are looked for together in one pass. */
    @Override
    public void each(Connection same, String sql, Collection<Long> numbers, Rows rows)
            throws SQLException {
        if (numbers.size() > FEW) {
            together(same, sql, numbers, rows);
            return;
        }
        var statement = prepared(same, sql + " = ?");
        for (var number : numbers) {
            statement.setLong(1, number);
            hear(statement, rows);
        }
    }

    private void together(Connection same, String sql, Collection<Long> numbers, Rows rows)
            throws SQLException {
        var statement = prepared(same, sql + " in (select unnest(?))");
        statement.setArray(1, same.createArrayOf("BIGINT", numbers.toArray()));
        hear(statement, rows);
    }

    private PreparedStatement prepared(Connection same, String sql) throws SQLException {
        var statement = prepared.get(sql);
        if (statement == null) {
            statement = same.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void hear(PreparedStatement statement, Rows rows) throws SQLException {
        try (var found = statement.executeQuery()) {
            while (found.next()) {
                rows.row(found);
            }
        }
    }

    @Override
    public Loader loader(Connection same, String table, int columns) throws SQLException {
        var appender = connection.createAppender(SCHEMA, table);
        return new Loader() {
            @Override
            public void row(long... numbers) throws SQLException {
                appender.beginRow();
                for (var at = 0; at < columns; at++) {
                    if (at < numbers.length) {
                        appender.append(numbers[at]);
                    } else {
                        appender.appendNull();
                    }
                }
                appender.endRow();
            }

            @Override
            public void close() throws SQLException {
                appender.close();
            }
        };
    }

    @Override
    public RecordLoader recordLoader(Connection same) throws SQLException {
        DuckDBAppender appender = connection.createAppender(SCHEMA, "record");
        return new RecordLoader() {
            @Override
            public void row(long number, String id, String packed) throws SQLException {
                appender.beginRow();
                appender.append(number);
                appender.append(id);
                appender.append(packed);
                appender.endRow();
            }

            @Override
            public void close() throws SQLException {
                appender.close();
            }
        };
    }

    @Override
    public synchronized void close() {
        try {
            for (var statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("The held population cannot be closed", e);
        }
    }
}
