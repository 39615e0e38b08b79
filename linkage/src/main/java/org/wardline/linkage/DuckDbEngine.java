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
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * DuckDB inside this process: in memory, spilling into a folder of its own that is deleted at the end. It loads no
 * extension and its memory and threads are limited.
 */
public final class DuckDbEngine implements Engine {
    private final DuckDBConnection connection;
    private final Path spill;
    private int singleRules;
    private boolean severalBlocks;

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
        properties.setProperty("preserve_insertion_order", "false");
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
        run("set preserve_insertion_order = " + numbered);
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
        run("set preserve_insertion_order = false");
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
        run("set preserve_insertion_order = true");
        run(
                "copy (select %s from %s) to %s (format parquet)"
                        .formatted(
                                columns, Reading.table(csv), Reading.quoted(parquet.toString())));
        run("set preserve_insertion_order = false");
    }

    @Override
    public void blocks(int[][] single, int[][] several) {
        singleRules = single.length;
        severalBlocks = several[0].length > 0;
        var names = IntStream.range(0, single.length).mapToObj(rule -> "b" + rule + " integer");
        run("drop table if exists block");
        run("drop table if exists several");
        run(
                "create table block (i integer"
                        + names.map(name -> ", " + name).collect(Collectors.joining())
                        + ")");
        run("create table several (block integer, i integer)");
        try (var appender = connection.createAppender("block")) {
            var rows = single.length == 0 ? 0 : single[0].length;
            for (var row = 0; row < rows; row++) {
                appender.beginRow().append(row);
                for (var rule : single) {
                    appender.append(rule[row]);
                }
                appender.endRow();
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("Blocks could not be kept", problem);
        }
        try (var appender = connection.createAppender("several")) {
            for (var k = 0; k < several[0].length; k++) {
                appender.beginRow().append(several[0][k]).append(several[1][k]).endRow();
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("Blocks could not be kept", problem);
        }
    }

    @Override
    public int rules() {
        return singleRules + (severalBlocks ? 1 : 0);
    }

    @Override
    public void pairs(int rule, int every, boolean alone, Pairs pairs) {
        var sql = rule < singleRules ? ofSingle(rule, every, alone) : ofSeveral(every, alone);
        try (var statement = connection.prepare(sql);
                var result = statement.query()) {
            var left = new int[0];
            var right = new int[0];
            while (result.nextChunk()) {
                var chunk = result.chunk();
                var count = Math.toIntExact(chunk.rowCount());
                var lefts = chunk.vector(0);
                var rights = chunk.vector(1);
                left = new int[count];
                right = new int[count];
                for (var k = 0; k < count; k++) {
                    left[k] = lefts.getInt(k);
                    right[k] = rights.getInt(k);
                }
                pairs.pairs(left, right, count);
            }
        } catch (SQLException problem) {
            throw new IllegalStateException("Pairs could not be made", problem);
        }
    }

    /** Rows meet in their block of this rule, unless they met in one before. */
    private static String ofSingle(int rule, int every, boolean alone) {
        return """
        select l.i, r.i
          from block l
          join block r on r.b%1$d = l.b%1$d
         where l.i < r.i and l.b%1$d >= 0 and r.b%1$d >= 0%2$s%3$s
        """
                .formatted(
                        rule, sample("l.b" + rule, every), alone ? "" : notBefore(rule, "l", "r"));
    }

    /** Rows that are in several blocks can meet in more than one of them: each pair counts once. */
    private String ofSeveral(int every, boolean alone) {
        return """
        with met as (
            select distinct l.i as a, r.i as b
              from several l
              join several r on r.block = l.block
             where l.i < r.i%1$s
        )
        select m.a, m.b
          from met m
          join block l on l.i = m.a
          join block r on r.i = m.b
         where true%2$s
        """
                .formatted(sample("l.block", every), alone ? "" : notBefore(singleRules, "l", "r"));
    }

    private static String sample(String block, int every) {
        return every == 1 ? "" : " and " + block + " % " + every + " = 0";
    }

    private static String notBefore(int rules, String left, String right) {
        return IntStream.range(0, rules)
                .mapToObj(rule ->
                        " and (%2$s.b%1$d <> %3$s.b%1$d or %2$s.b%1$d < 0)"
                                .formatted(rule, left, right))
                .collect(Collectors.joining());
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
