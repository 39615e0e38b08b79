package org.wardline.linkage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * DuckDB inside this process: in memory, spilling into a folder of its own that is deleted at the end. It loads no
 * extension and its memory and threads are limited. It reads and sorts files; the pairs of a block are made beside it,
 * from numbers that are in memory anyway, which costs a fraction of a join.
 */
public final class DuckDbEngine implements Engine {
    private final DuckDBConnection connection;
    private final Path spill;
    private BlockPairs blocks = new BlockPairs(new int[0][], new int[2][0]);

    private DuckDbEngine(DuckDBConnection connection, Path spill) {
        this.connection = connection;
        this.spill = spill;
    }

    /** Starts one. */
    public static DuckDbEngine start(Settings settings) {
        try {
            Files.createDirectories(settings.spillFolder());
            var spill = Files.createTempDirectory(settings.spillFolder(), "linkage-");
            return new DuckDbEngine(connect(settings, spill), spill);
        } catch (IOException problem) {
            throw new LinkageInputException(
                    "The folder for what does not fit into memory cannot be written: "
                            + settings.spillFolder());
        } catch (SQLException problem) {
            throw new IllegalStateException("The engine could not be started", problem);
        }
    }

    private static DuckDBConnection connect(Settings settings, Path spill) throws SQLException {
        var properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        properties.setProperty("threads", Integer.toString(settings.threads()));
        properties.setProperty("memory_limit", settings.memoryMegabytes() + "MB");
        properties.setProperty("temp_directory", spill.toString());
        properties.setProperty("autoinstall_known_extensions", "false");
        // Without it even sorted rows come out of order: several threads hand on what they have
        // sorted as they are done.
        properties.setProperty("preserve_insertion_order", "true");
        return DriverManager.getConnection("jdbc:duckdb:", properties)
                .unwrap(DuckDBConnection.class);
    }

    @Override
    public List<String> headers(Path file) {
        var names = new ArrayList<String>();
        query(
                "describe select * from " + Reading.table(file),
                file,
                result -> {
                    while (result.next()) {
                        names.add(result.getString(1));
                    }
                });
        return names;
    }

    @Override
    public int read(Path file, String id, List<String> headers, Rows rows) {
        var numbered = id.equals(Source.NUMBERED);
        var columns =
                headers.stream()
                        .map(header -> ", " + Reading.text(header))
                        .collect(Collectors.joining());
        var sql =
                "select "
                        + (numbered ? "''" : Reading.text(id))
                        + columns
                        + " from "
                        + Reading.table(file)
                        + (numbered ? "" : " order by 1");
        Reading.readable(file);
        var reader = new RowsByChunk(rows, headers.size(), numbered);
        try (var statement = connection.prepare(sql);
                var result = statement.query()) {
            while (result.nextChunk()) {
                reader.read(result.chunk());
            }
        } catch (SQLException problem) {
            throw Reading.explained(file, problem);
        }
        return reader.count();
    }

    @Override
    public boolean identifies(Path file, String header) {
        var answer = new boolean[1];
        query(
                """
                select count(*) = count(distinct each) and count(*) = count(nullif(trim(each), ''))
                  from (select %s as each from %s)
                """
                        .formatted(Reading.text(header), Reading.table(file)),
                file,
                result -> answer[0] = result.next() && result.getBoolean(1));
        return answer[0];
    }

    @Override
    public void parquet(Path csv, List<String> numbers, Path parquet) {
        var columns =
                headers(csv).stream()
                        .map(header ->
                                numbers.contains(header)
                                        ? "cast(%1$s as double) as %1$s"
                                                .formatted(Reading.identifier(header))
                                        : Reading.identifier(header))
                        .collect(Collectors.joining(", "));
        run(
                "copy (select %s from %s) to %s (format parquet)"
                        .formatted(
                                columns, Reading.table(csv), Reading.quoted(parquet.toString())));
    }

    @Override
    public void blocks(int[][] single, int[][] several) {
        blocks = new BlockPairs(single, several);
    }

    @Override
    public int rules() {
        return blocks.rules();
    }

    @Override
    public void pairs(int rule, int every, boolean alone, Pairs pairs) {
        blocks.pairs(rule, every, alone, pairs);
    }

    private interface Reader {
        void read(java.sql.ResultSet result) throws SQLException;
    }

    private void query(String sql, Path file, Reader reader) {
        Reading.readable(file);
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            reader.read(result);
        } catch (SQLException problem) {
            throw Reading.explained(file, problem);
        }
    }

    private void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException problem) {
            throw new IllegalStateException("The engine refused a statement of ours", problem);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException problem) {
            throw new IllegalStateException("The engine could not be closed", problem);
        } finally {
            delete(spill);
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException problem) {
            throw new IllegalStateException("The spill folder could not be deleted", problem);
        }
    }
}
