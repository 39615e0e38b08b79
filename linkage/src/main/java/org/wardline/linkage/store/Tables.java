package org.wardline.linkage.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * A database that can hold a population, in a schema of its own. The statements are the same everywhere; here is what
 * databases do each in their way.
 */
interface Tables extends AutoCloseable {

    /** Some work on a connection. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Hears of rows of two columns. */
    @FunctionalInterface
    interface Rows {
        void row(ResultSet row) throws SQLException;
    }

    /** Takes rows of numbers, many at a time. */
    interface Loader extends AutoCloseable {
        void row(long... numbers) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** Takes records, many at a time. */
    interface RecordLoader extends AutoCloseable {
        void row(long number, String id, String packed) throws SQLException;

        @Override
        void close() throws SQLException;
    }

    /** Makes the schema, unless it is there. */
    void makeSchema(Connection connection) throws SQLException;

    /** What stands before the name of a table, safe to be put into SQL. */
    String prefix();

    /** Reads. */
    <T> T read(Work<T> work);

    /** Writes in one transaction: all or nothing. */
    <T> T write(Work<T> work);

    /**
     * Runs a query whose only parameter is one number, for many numbers.
     *
     * @param sql ends where the condition on the number follows, such as {@code where key}
     */
    void each(Connection connection, String sql, Collection<Long> numbers, Rows rows)
            throws SQLException;

    /** Whether looking for many numbers costs little more than looking for few: so it is where every question travels to a server. */
    boolean manyAtOnce();

    /** How the keys of blocks are found quickly; nothing where another way is as good. */
    List<String> keyIndexes();

    /** Puts a table in order of a column, where that is how its rows are found quickly. */
    void inOrder(Connection connection, String table, String column) throws SQLException;

    /** Rows of numbers into a table whose columns are these. */
    Loader loader(Connection connection, String table, int columns) throws SQLException;

    /** Rows into the table of records. */
    RecordLoader recordLoader(Connection connection) throws SQLException;

    /** Does some work, all of it or nothing, and leaves the connection as it was. */
    static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        var before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            var result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    /** Sets parameters from the first on. */
    static PreparedStatement set(PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (var at = 0; at < parameters.length; at++) {
            statement.setObject(at + 1, parameters[at]);
        }
        return statement;
    }

    @Override
    void close();
}
