package org.wardline.linkage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import org.wardline.linkage.model.LinkageModel;

/**
 * Fills an empty population: rows first, then blocks level by level, all in the database. What it leaves is what adding
 * one record after another would leave.
 */
final class FirstLoad {
    private final Tables tables;
    private final Schema schema;
    private final int largestBlock;
    private final KeyMaker keys;
    private final Packed packed;
    private final List<String> termColumns;

    FirstLoad(Tables tables, Schema schema, LinkageModel model, int largestBlock) {
        this.tables = tables;
        this.schema = schema;
        this.largestBlock = largestBlock;
        this.keys = new KeyMaker(model);
        this.packed = new Packed(model);
        this.termColumns = TermKeys.columns(model);
    }

    /** How many there were. */
    long load(Connection connection, Iterator<HeldRecord> records) throws SQLException {
        schema.dropIndexes(connection);
        var depth = keys.deepest();
        stage(connection, "staged_key", depth + 1);
        stage(connection, "staged_term", 1);
        var count = rows(connection, records, depth);
        blocks(connection, depth);
        schema.execute(
                connection,
                "insert into held.term (key, records) select c0, count(*) from held.staged_term group by c0");
        schema.execute(connection, "drop table held.staged_key");
        schema.execute(connection, "drop table held.staged_term");
        tables.inOrder(connection, "block", "key");
        tables.inOrder(connection, "term", "key");
        schema.index(connection);
        return count;
    }

    private void stage(Connection connection, String table, int columns) throws SQLException {
        var names = new StringBuilder();
        for (var at = 0; at < columns; at++) {
            names.append(at == 0 ? "" : ", ").append('c').append(at).append(" bigint");
        }
        schema.execute(connection, "create table held." + table + " (" + names + ")");
    }

    private long rows(Connection connection, Iterator<HeldRecord> records, int depth)
            throws SQLException {
        var number = 0L;
        try (var rows = tables.recordLoader(connection);
                var paths = tables.loader(connection, "staged_key", depth + 1);
                var terms = tables.loader(connection, "staged_term", 1)) {
            while (records.hasNext()) {
                var record = records.next();
                rows.row(number, record.id(), packed.pack(record.values()));
                for (var path : keys.paths(record.values())) {
                    var row = new long[path.depth() + 1];
                    row[0] = number;
                    for (var at = 0; at < path.depth(); at++) {
                        row[at + 1] = path.keys().get(at);
                    }
                    paths.row(row);
                }
                for (var column : termColumns) {
                    var value = record.values().get(column);
                    if (value != null) {
                        terms.row(TermKeys.value(column, value.text()));
                        terms.row(TermKeys.filled(column));
                    }
                }
                number++;
            }
        }
        return number;
    }

    /** Rows of one key go next to one another, to be read at once. Column c0 is the record, c1 the coarsest key, c2 the next one, and so on. */
    private void blocks(Connection connection, int depth) throws SQLException {
        for (var level = 1; level <= depth; level++) {
            var key = "c" + level;
            schema.execute(
                    connection,
                    """
                    create table held.staged_size as
                    select %s as key, count(*) as records from held.staged_key where %s is not null group by %s
                    """
                            .formatted(key, key, key));
            schema.execute(
                    connection,
                    """
                    insert into held.block (key, record)
                    select size.key, staged.c0 from held.staged_key as staged
                    join held.staged_size as size on size.key = staged.%s
                    where size.records <= %d
                    order by size.key
                    """
                            .formatted(key, largestBlock));
            schema.execute(
                    connection,
                    "insert into held.block (key, record) select key, -records from held.staged_size where records > "
                            + largestBlock);
            schema.execute(
                    connection,
                    """
                    create table held.staged_next as
                    select staged.* from held.staged_key as staged
                    join held.staged_size as size on size.key = staged.%s
                    where size.records > %d
                    """
                            .formatted(key, largestBlock));
            schema.execute(connection, "drop table held.staged_size");
            schema.execute(connection, "drop table held.staged_key");
            schema.execute(connection, "alter table held.staged_next rename to staged_key");
        }
    }
}
