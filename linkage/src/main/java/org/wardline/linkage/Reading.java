package org.wardline.linkage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How files are named to the engine, and what its complaints about them mean in plain words. */
final class Reading {
    private static final int LONGEST_LINE = 16_000_000;
    private static final int LONGEST_HEADER = 1 << 20;
    private static final List<String> PARTING = List.of("|", "\t", ";", ",");

    private Reading() {}

    /** The file as a table, every value of a CSV file a text. */
    static String table(Path file) {
        var name = quoted(file.toString());
        return parquet(file)
                ? "read_parquet(" + name + ")"
                : """
                read_csv(%s, header = true, all_varchar = true, nullstr = '', strict_mode = true, skip = 0,
                         delim = %s, quote = '"', escape = '"', comment = '', max_line_size = %d)
                """
                        .formatted(name, quoted(between(file)), LONGEST_LINE);
    }

    /** What parts the names in the header line: a comma, unless it has more of something else. */
    private static String between(Path file) {
        var header = header(file);
        return PARTING.stream()
                .max(
                        Comparator.comparingLong(
                                each -> header.chars().filter(c -> c == each.charAt(0)).count()))
                .filter(each -> header.contains(each))
                .orElse(",");
    }

    private static String header(Path file) {
        readable(file);
        try (var in = Files.newInputStream(file)) {
            var start = new String(in.readNBytes(LONGEST_HEADER), StandardCharsets.ISO_8859_1);
            return start.lines().findFirst().orElse("");
        } catch (IOException problem) {
            throw new LinkageInputException("The file " + file.getFileName() + " cannot be read.");
        }
    }

    static boolean parquet(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
    }

    /** A column as text. */
    static String text(String header) {
        return "cast(" + identifier(header) + " as varchar)";
    }

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static void readable(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new LinkageInputException("There is no file to read at " + file + ".");
        }
    }

    static String ownId(@Nullable String id, @Nullable String before, int rows) {
        if (id == null || id.isBlank()) {
            throw new LinkageInputException(
                    "The id column has empty cells. Every record needs an id of its own.");
        }
        if (id.equals(before)) {
            throw new LinkageInputException(
                    "The id column has the same id twice (near row "
                            + rows
                            + " in the order of ids). Every record needs an id of its own.");
        }
        return id;
    }

    /** DuckDB's own message can quote the line it stumbled over, so only its kind is used. */
    static LinkageInputException explained(Path file, SQLException problem) {
        var words = String.valueOf(problem.getMessage()).toLowerCase(Locale.ROOT);
        var name = file.getFileName();
        if (words.contains("not utf-8 encoded") || words.contains("invalid unicode")) {
            return new LinkageInputException(
                    "The file " + name + " is not UTF-8 text. Save it as UTF-8, then try again.");
        }
        if (words.contains("maximum line size of")) {
            return new LinkageInputException(
                    "The file "
                            + name
                            + " has a line longer than 16 million bytes. Shorten that cell.");
        }
        if (words.contains("out of memory error")) {
            return new LinkageInputException(
                    "The file "
                            + name
                            + " takes more memory to be put in order than the engine may use. Allow it more, such as --memory 4GB.");
        }
        if (words.contains("binder error") || words.contains("not found in from clause")) {
            return new LinkageInputException(
                    "The file "
                            + name
                            + " has no column of a name that was asked for. Look at its header line.");
        }
        return new LinkageInputException(
                "The file "
                        + name
                        + " cannot be read as "
                        + (parquet(file) ? "Parquet" : "CSV with a header line")
                        + ". Look whether every line has the same number of cells and quotes are closed.");
    }
}
