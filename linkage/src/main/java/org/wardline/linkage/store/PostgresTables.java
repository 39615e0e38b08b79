package org.wardline.linkage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;

/** A schema in PostgreSQL. Any number of processes read and write it; writers take turns. */
final class PostgresTables implements Tables {
    private static final int ROWS_AT_ONCE = 10_000;

    private final DataSource source;
    private final String schema;

    PostgresTables(DataSource source, String schema) {
        this.source = source;
        this.schema = SchemaName.checked(schema);
    }

    @Override
    public void makeSchema(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + schema);
        }
    }

    @Override
    public String prefix() {
        return schema + ".";
    }

    @Override
    public <T> T read(Work<T> work) {
        try (var connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StoreException("The held population cannot be read", e);
        }
    }

    @Override
    public <T> T write(Work<T> work) {
        try (var connection = source.getConnection()) {
            return Tables.inTransaction(connection, work);
        } catch (SQLException e) {
            throw new StoreException("The held population cannot be written", e);
        }
    }

    @Override
    public void each(Connection connection, String sql, Collection<Long> numbers, Rows rows)
            throws SQLException {
        if (numbers.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql + " = any(?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    rows.row(found);
                }
            }
        }
    }

    @Override
    public boolean manyAtOnce() {
        return true;
    }

    @Override
    public List<String> keyIndexes() {
        return List.of("create index block_key on held.block (key)");
    }

    /** Its indexes need no order. */
    @Override
    public void inOrder(Connection connection, String table, String column) {}

    @Override
    public Loader loader(Connection connection, String table, int columns) {
        var arrays = ", unnest(?::bigint[])".repeat(columns).substring(2);
        return new ArrayLoader(
                connection, "insert into " + schema + "." + table + " select " + arrays, columns);
    }

    @Override
    public RecordLoader recordLoader(Connection connection) throws SQLException {
        var statement =
                connection.prepareStatement(
                        "insert into " + schema + ".record (number, id, packed) values (?, ?, ?)");
        return new RecordLoader() {
            private int waiting;

            @Override
            public void row(long number, String id, String packed) throws SQLException {
                Tables.set(statement, number, id, packed).addBatch();
                waiting++;
                if (waiting == ROWS_AT_ONCE) {
                    statement.executeBatch();
                    waiting = 0;
                }
            }

            @Override
            public void close() throws SQLException {
                statement.executeBatch();
                statement.close();
            }
        };
    }

    /** Rows of numbers as one array a column, thousands at a time. */
    private static final class ArrayLoader implements Loader {
        private final Connection connection;
        private final String sql;
        private final Long[][] columns;
        private int waiting;

        ArrayLoader(Connection connection, String sql, int columns) {
            this.connection = connection;
            this.sql = sql;
            this.columns = new Long[columns][ROWS_AT_ONCE];
        }

        @Override
        public void row(long... numbers) throws SQLException {
            for (var at = 0; at < columns.length; at++) {
                columns[at][waiting] = at < numbers.length ? (Long) numbers[at] : null;
            }
            waiting++;
            if (waiting == ROWS_AT_ONCE) {
                flush();
            }
        }

        private void flush() throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (var at = 0; at < columns.length; at++) {
                    statement.setArray(
                            at + 1,
                            connection.createArrayOf(
                                    "bigint", Arrays.copyOf(columns[at], waiting)));
                }
                statement.execute();
            }
            waiting = 0;
        }

        @Override
        public void close() throws SQLException {
            if (waiting > 0) {
                flush();
            }
        }
    }

    /** The data source is its owner's. */
    @Override
    public void close() {}
}
