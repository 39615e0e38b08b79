package org.wardline.linkage.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds, adds and takes out records by their keys, each under the coarsest one that is not too common. */
final class Blocks {
    private final Tables tables;
    private final Schema schema;
    private final int largest;
    private final String look;

    Blocks(Tables tables, Schema schema, int largest) {
        this.tables = tables;
        this.schema = schema;
        this.largest = largest;
        this.look = schema.sql("select key, record from held.block where key");
    }

    /** What stands under a key: records, or how many share a key that is too common. */
    record Block(List<Long> records, long common) {
        boolean tooCommon() {
            return common > 0;
        }
    }

    /** What was found for a record. */
    record Candidates(Set<Long> records, List<Narrowed> narrowed) {}

    /** Records that share a key; keys that are too common are looked up in a finer form, level by level. */
    Candidates candidates(Connection connection, List<KeyPath> paths) throws SQLException {
        var found = new LinkedHashSet<Long>();
        var narrowed = new ArrayList<Narrowed>();
        var open = paths;
        // What stands under a finer key while the coarser one is not too common is nothing, so
        // asking for all is safe.
        var all =
                tables.manyAtOnce()
                        ? blocks(
                                connection,
                                paths.stream().flatMap(path -> path.keys().stream()).toList())
                        : Map.<Long, Block>of();
        for (var depth = 0; !open.isEmpty(); depth++) {
            var at = depth;
            var blocks =
                    tables.manyAtOnce()
                            ? all
                            : blocks(
                                    connection,
                                    open.stream().map(path -> path.keys().get(at)).toList());
            var finer = new ArrayList<KeyPath>();
            for (var path : open) {
                var block = blocks.get(path.keys().get(depth));
                if (block == null) {
                    continue;
                }
                found.addAll(block.records);
                if (block.tooCommon()) {
                    var last = depth + 1 == path.depth();
                    narrowed.add(
                            new Narrowed(
                                    path.rule().name(), path.columns(depth), block.common, last));
                    if (!last) {
                        finer.add(path);
                    }
                }
            }
            open = finer;
        }
        return new Candidates(found, narrowed);
    }

    private Map<Long, Block> blocks(Connection connection, List<Long> keys) throws SQLException {
        var blocks = new HashMap<Long, Block>();
        tables.each(
                connection,
                look,
                new LinkedHashSet<>(keys),
                row -> {
                    var record = row.getLong(2);
                    blocks.merge(
                            row.getLong(1),
                            record < 0
                                    ? new Block(List.of(), -record)
                                    : new Block(List.of(record), 0),
                            Blocks::together);
                });
        return blocks;
    }

    private static Block together(Block one, Block other) {
        var records = new ArrayList<>(one.records);
        records.addAll(other.records);
        return new Block(records, one.common + other.common);
    }

    /** What keys a held record has by the rule of a path, for when its block gets too large. */
    @FunctionalInterface
    interface PathsOf {
        List<KeyPath> of(Connection connection, long record) throws SQLException;
    }

    /** Puts a record under a path's coarsest key that has room; a block that is full is parted first. */
    void add(Connection connection, long record, KeyPath path, int from, PathsOf others)
            throws SQLException {
        for (var depth = from; depth < path.depth(); depth++) {
            var key = path.keys().get(depth);
            var block = blocks(connection, List.of(key)).getOrDefault(key, new Block(List.of(), 0));
            if (block.tooCommon()) {
                run(
                        connection,
                        "update held.block set record = record - 1 where key = ? and record < 0",
                        key);
                continue;
            }
            if (block.records.contains(record)) {
                return;
            }
            if (block.records.size() < largest) {
                run(connection, "insert into held.block (key, record) values (?, ?)", key, record);
                return;
            }
            part(connection, key, depth, block.records, others);
        }
    }

    private void part(
            Connection connection, long key, int depth, List<Long> members, PathsOf others)
            throws SQLException {
        run(connection, "delete from held.block where key = ?", key);
        run(
                connection,
                "insert into held.block (key, record) values (?, ?)",
                key,
                -(members.size() + 1L));
        for (var member : members) {
            for (var path : others.of(connection, member)) {
                if (path.depth() > depth + 1 && path.keys().get(depth).equals(key)) {
                    add(connection, member, path, depth + 1, others);
                }
            }
        }
    }

    /** Takes a record out. A key that was too common stays so. */
    void remove(Connection connection, long record, KeyPath path) throws SQLException {
        for (var key : path.keys()) {
            var block = blocks(connection, List.of(key)).getOrDefault(key, new Block(List.of(), 0));
            if (!block.tooCommon()) {
                run(connection, "delete from held.block where key = ? and record = ?", key, record);
                return;
            }
            run(
                    connection,
                    "update held.block set record = record + 1 where key = ? and record < -1",
                    key);
        }
    }

    private void run(Connection connection, String statement, Object... parameters)
            throws SQLException {
        try (var prepared = connection.prepareStatement(schema.sql(statement))) {
            Tables.set(prepared, parameters).execute();
        }
    }
}
