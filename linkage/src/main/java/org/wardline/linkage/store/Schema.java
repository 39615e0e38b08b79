package org.wardline.linkage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The tables of a held population.
 *
 * <ul>
 *   <li>{@code population}: one row: the model, the largest block, how many records there are, the next one's number.
 *   <li>{@code record}: a record's number, own id, and cleaned values packed into one text.
 *   <li>{@code block}: which records have a key. A key that more than the largest block share has one row instead, whose
 *       record is how many share it, below zero; the records stand under finer keys.
 *   <li>{@code term}: how many records have a value, and how many have any in a column.
 * </ul>
 */
final class Schema {
    private final Tables tables;

    Schema(Tables tables) {
        this.tables = tables;
    }

    /** A statement in which {@code held.} stands for the schema. */
    String sql(String statement) {
        return statement.replace("held.", tables.prefix());
    }

    void create(Connection connection, String modelJson, int largestBlock) throws SQLException {
        tables.makeSchema(connection);
        for (var statement :
                List.of(
                        """
                        create table held.population (
                            model text not null, largest_block integer not null, records bigint not null,
                            next_number bigint not null)
                        """,
                        "create table held.record (number bigint not null, id text not null, packed text not null)",
                        "create table held.block (key bigint not null, record bigint not null)",
                        "create table held.term (key bigint not null, records bigint not null)")) {
            execute(connection, statement);
        }
        try (var insert =
                connection.prepareStatement(
                        sql(
                                "insert into held.population (model, largest_block, records, next_number) values (?, ?, 0, 0)"))) {
            Tables.set(insert, modelJson, largestBlock).execute();
        }
    }

    /** Made after a first load, which is quicker without. */
    void index(Connection connection) throws SQLException {
        execute(connection, "create unique index record_number on held.record (number)");
        execute(connection, "create unique index record_id on held.record (id)");
        for (var index : tables.keyIndexes()) {
            execute(connection, index);
        }
        execute(connection, "create unique index term_key on held.term (key)");
    }

    void dropIndexes(Connection connection) throws SQLException {
        for (var index : List.of("record_number", "record_id", "block_key", "term_key")) {
            execute(connection, "drop index if exists held." + index);
        }
    }

    void execute(Connection connection, String statement) throws SQLException {
        try (var each = connection.createStatement()) {
            each.execute(sql(statement));
        }
    }
}
