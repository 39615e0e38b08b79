package org.wardline.linkage.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.wardline.linkage.Described;
import org.wardline.linkage.Frequencies;
import org.wardline.linkage.RecordScorer;
import org.wardline.linkage.Records;
import org.wardline.linkage.Settings;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.ModelJson;
import org.wardline.linkage.model.Value;

/**
 * Records that are held with a trained model, so that a new record is scored against them in milliseconds: blocking goes
 * by an index, and nothing but the records that share a key is read. A pair weighs what a run over all held records would
 * give it, the rarity of shared values among them included.
 *
 * <pre>{@code
 * try (var held = HeldPopulation.create(file, trained.model(), Settings.defaults())) {
 *     held.load(records);
 *     var found = held.find(HeldRecord.clean(held.model(), "new", Map.of("surname", "Sample")), 0);
 * }
 * }</pre>
 *
 * <p>A population in PostgreSQL may be used by many threads and processes; changes take turns. One in a DuckDB file
 * belongs to one process, and its threads take turns.
 */
public final class HeldPopulation implements AutoCloseable {
    /** How many records may share a key before it is made finer, unless somebody says otherwise. */
    public static final int USUAL_LARGEST_BLOCK = 30;

    private final Tables tables;
    private final Schema schema;
    private final LinkageModel model;
    private final int largestBlock;
    private final KeyMaker keys;
    private final Packed packed;
    private final Blocks blocks;
    private final List<String> termColumns;

    private HeldPopulation(Tables tables, LinkageModel model, int largestBlock) {
        this.tables = tables;
        this.schema = new Schema(tables);
        this.model = model;
        this.largestBlock = largestBlock;
        this.keys = new KeyMaker(model);
        this.packed = new Packed(model);
        this.blocks = new Blocks(tables, schema, largestBlock);
        this.termColumns = TermKeys.columns(model);
    }

    /**
     * Makes an empty population in a new DuckDB file.
     *
     * @throws StoreException when the file holds one already, or cannot be written
     */
    public static HeldPopulation create(Path file, LinkageModel model, Settings settings) {
        return create(DuckDbTables.open(file, settings), model, USUAL_LARGEST_BLOCK);
    }

    /**
     * Makes an empty population in a schema of PostgreSQL.
     *
     * @param schema lower-case letters, digits and underscores; made when it does not exist
     * @throws StoreException when the schema holds one already, or cannot be written
     */
    public static HeldPopulation create(DataSource source, String schema, LinkageModel model) {
        return create(new PostgresTables(source, schema), model, USUAL_LARGEST_BLOCK);
    }

    static HeldPopulation create(Tables tables, LinkageModel model, int largestBlock) {
        var population = new HeldPopulation(tables, model, largestBlock);
        tables.write(connection -> {
            population.schema.create(connection, ModelJson.write(model), largestBlock);
            population.schema.index(connection);
            return true;
        });
        return population;
    }

    /**
     * Opens the population of a DuckDB file, with the model that it was made with.
     *
     * @throws StoreException when the file holds none
     */
    public static HeldPopulation open(Path file, Settings settings) {
        return open(DuckDbTables.open(file, settings));
    }

    /**
     * Opens the population of a schema of PostgreSQL, with the model that it was made with.
     *
     * @throws StoreException when the schema holds none
     */
    public static HeldPopulation open(DataSource source, String schema) {
        return open(new PostgresTables(source, schema));
    }

    static HeldPopulation open(Tables tables) {
        var schema = new Schema(tables);
        return tables.read(connection -> {
            try (var query =
                            connection.prepareStatement(
                                    schema.sql(
                                            "select model, largest_block from held.population"));
                    var row = query.executeQuery()) {
                if (!row.next()) {
                    throw new StoreException("There is no held population here");
                }
                return new HeldPopulation(tables, ModelJson.read(row.getString(1)), row.getInt(2));
            }
        });
    }

    /** The model that records are scored with. */
    public LinkageModel model() {
        return model;
    }

    /** How many records are held. */
    public long size() {
        return tables.read(connection -> {
            try (var query =
                            connection.prepareStatement(
                                    schema.sql("select records from held.population"));
                    var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    /**
     * Takes all records of a file that was read.
     *
     * @throws IllegalStateException when some are held already: add them one by one
     */
    public void load(Records records) {
        load(
                IntStream.range(0, records.size())
                        .mapToObj(record -> HeldRecord.of(records, record))
                        .iterator());
    }

    /**
     * Takes many records at once.
     *
     * @throws IllegalStateException when some are held already: add them one by one
     */
    public void load(Iterator<HeldRecord> records) {
        if (size() > 0) {
            throw new IllegalStateException("Records are held already");
        }
        tables.write(connection -> {
            var count =
                    new FirstLoad(tables, schema, model, largestBlock).load(connection, records);
            update(
                    connection,
                    "update held.population set records = ?, next_number = ?",
                    count,
                    count);
            return count;
        });
    }

    /**
     * Takes a record; one that is held under the same id goes.
     *
     * @return whether it took the place of another
     */
    public boolean add(HeldRecord record) {
        return tables.write(connection -> {
            // The one row is locked by this, so that changes take turns.
            update(connection, "update held.population set next_number = next_number + 1");
            var replaced = removeHeld(connection, record.id());
            var number = nextNumber(connection) - 1;
            update(
                    connection,
                    "insert into held.record (number, id, packed) values (?, ?, ?)",
                    number,
                    record.id(),
                    packed.pack(record.values()));
            for (var path : keys.paths(record.values())) {
                blocks.add(connection, number, path, 0, this::pathsOf);
            }
            for (var term : terms(record.values())) {
                if (update(
                                connection,
                                "update held.term set records = records + 1 where key = ?",
                                term)
                        == 0) {
                    update(connection, "insert into held.term (key, records) values (?, 1)", term);
                }
            }
            update(connection, "update held.population set records = records + 1");
            return replaced;
        });
    }

    /**
     * Lets a record go. A key that had become too common stays so.
     *
     * @return whether there was one with this id
     */
    public boolean remove(String id) {
        return tables.write(connection -> {
            update(connection, "update held.population set next_number = next_number");
            return removeHeld(connection, id);
        });
    }

    private boolean removeHeld(Connection connection, String id) throws SQLException {
        var held = byId(connection, id);
        if (held.isEmpty()) {
            return false;
        }
        var number = held.get().number;
        var values = held.get().values;
        for (var path : keys.paths(values)) {
            blocks.remove(connection, number, path);
        }
        for (var term : terms(values)) {
            update(connection, "update held.term set records = records - 1 where key = ?", term);
        }
        update(connection, "delete from held.record where number = ?", number);
        update(connection, "update held.population set records = records - 1");
        return true;
    }

    /** The record that is held under this id. */
    public Optional<HeldRecord> record(String id) {
        return tables.read(connection -> byId(connection, id))
                .map(row -> new HeldRecord(id, row.values));
    }

    /**
     * Held records that a record may be the same person as; not one with its own id.
     *
     * @param record held or not; it is not added
     * @param least the weight from which a match is worth telling, in thousandths of a bit, the prior included
     */
    public Found find(HeldRecord record, int least) {
        return tables.read(connection -> {
            var candidates = blocks.candidates(connection, keys.paths(record.values()));
            var scorer = RecordScorer.of(model, frequencies(connection, record.values()));
            var one = record.described();
            var matches = new ArrayList<Match>();
            tables.each(
                    connection,
                    schema.sql("select number, id, packed from held.record where number"),
                    candidates.records(),
                    row -> {
                        var id = row.getString(2);
                        var other = new Described(packed.unpack(row.getString(3)));
                        var weight = scorer.weight(one, other);
                        if (weight >= least && !id.equals(record.id())) {
                            matches.add(match(scorer, id, weight, one, other));
                        }
                    });
            matches.sort(
                    Comparator.comparingInt(Match::weight).reversed().thenComparing(Match::id));
            return new Found(matches, candidates.narrowed(), candidates.records().size());
        });
    }

    private static Match match(
            RecordScorer scorer, String id, int weight, Described one, Described other) {
        var levels = Arrays.stream(scorer.levels(one, other)).boxed().toList();
        return new Match(id, weight, levels, scorer.explain(one, other));
    }

    /** How common the record's own values are: no others are asked for. */
    private Frequencies frequencies(Connection connection, Map<String, Value> values)
            throws SQLException {
        var counts = new HashMap<Long, Long>();
        tables.each(
                connection,
                schema.sql("select key, records from held.term where key"),
                terms(values),
                row -> counts.put(row.getLong(1), row.getLong(2)));
        return new Frequencies() {
            @Override
            public long of(String column, String text) {
                return counts.getOrDefault(TermKeys.value(column, text), 0L);
            }

            @Override
            public long filled(String column) {
                return counts.getOrDefault(TermKeys.filled(column), 0L);
            }
        };
    }

    private List<Long> terms(Map<String, Value> values) {
        var terms = new ArrayList<Long>();
        for (var column : termColumns) {
            var value = values.get(column);
            if (value != null) {
                terms.add(TermKeys.value(column, value.text()));
                terms.add(TermKeys.filled(column));
            }
        }
        return terms;
    }

    private record Row(long number, Map<String, Value> values) {}

    private Optional<Row> byId(Connection connection, String id) throws SQLException {
        try (var query =
                        Tables.set(
                                connection.prepareStatement(
                                        schema.sql(
                                                "select number, packed from held.record where id = ?")),
                                id);
                var row = query.executeQuery()) {
            return row.next()
                    ? Optional.of(new Row(row.getLong(1), packed.unpack(row.getString(2))))
                    : Optional.empty();
        }
    }

    private List<KeyPath> pathsOf(Connection connection, long number) throws SQLException {
        var paths = new ArrayList<KeyPath>();
        tables.each(
                connection,
                schema.sql("select packed from held.record where number"),
                List.of(number),
                row -> paths.addAll(keys.paths(packed.unpack(row.getString(1)))));
        return paths;
    }

    private long nextNumber(Connection connection) throws SQLException {
        try (var query =
                        connection.prepareStatement(
                                schema.sql("select next_number from held.population"));
                var row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private int update(Connection connection, String statement, Object... parameters)
            throws SQLException {
        try (var prepared = connection.prepareStatement(schema.sql(statement))) {
            return Tables.set(prepared, parameters).executeUpdate();
        }
    }

    /** Closes a DuckDB file; a data source stays open. */
    @Override
    public void close() {
        tables.close();
    }
}
