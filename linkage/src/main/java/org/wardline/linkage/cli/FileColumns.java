package org.wardline.linkage.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardline.linkage.Engine;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.Source;
import org.wardline.linkage.model.ColumnMapping;
import org.wardline.linkage.model.LinkageModel;

/**
 * What a file's columns are taken for: as somebody says, else as their names suggest.
 *
 * @param file the file
 * @param id the records' own id, or {@link Source#NUMBERED}
 * @param truth what says who is who, where there is such a column; it is never compared
 * @param mapping which columns are compared as which of the model's
 */
record FileColumns(Path file, String id, Optional<String> truth, ColumnMapping mapping) {

    /** Names of columns that number records, the likeliest first. */
    private static final List<String> IDS =
            List.of(
                    "uniqueid",
                    "recid",
                    "recordid",
                    "id",
                    "rowid",
                    "recordnumber",
                    "recordno",
                    "recno",
                    "rownumber",
                    "rownum",
                    "rownames",
                    "row",
                    "uid",
                    "uuid",
                    "guid",
                    "pk",
                    "key",
                    "index",
                    "column0",
                    "column00",
                    "unnamed0",
                    "x");

    /** Names of columns that say who is who, the likeliest first. */
    private static final List<String> TRUTHS =
            List.of(
                    "cluster",
                    "clusterid",
                    "entid",
                    "entityid",
                    "entity",
                    "truth",
                    "truthid",
                    "trueid",
                    "truecluster",
                    "trueclusterid",
                    "groundtruth",
                    "goldid",
                    "matchid",
                    "label",
                    "who",
                    "identity",
                    "personid",
                    "individualid");

    /** Chooses; only asks the file, does not read the records. */
    static FileColumns choose(Engine engine, Path file, LinkageModel model, ColumnOptions options) {
        if (file.toFile().isFile() && file.toFile().length() == 0) {
            throw new LinkageInputException("The file " + file.getFileName() + " is empty.");
        }
        var headers = engine.headers(file);
        var problems = new ArrayList<String>();
        var saidId = said(headers, options.id(), file, problems);
        var saidTruth = said(headers, options.truth(), file, problems);
        var ignored = new LinkedHashSet<String>();
        for (var header : options.ignore()) {
            said(headers, header, file, problems).ifPresent(ignored::add);
        }
        if (!problems.isEmpty()) {
            throw new LinkageInputException(problems);
        }
        var truth = saidTruth.or(() -> named(headers, TRUTHS));
        var id =
                options.id() == null
                        ? guessedId(engine, file, headers, model, saidTruth)
                        : saidId.orElse(Source.NUMBERED);
        if (saidTruth.isEmpty()) {
            truth = truth.filter(header -> !header.equals(id));
        }
        var reserved = new ArrayList<>(ignored);
        reserved.add(id);
        truth.ifPresent(reserved::add);
        return new FileColumns(
                file, id, truth, ColumnMapping.of(model, headers, reserved, options.map()));
    }

    private static Optional<String> said(
            List<String> headers, @Nullable String header, Path file, List<String> problems) {
        if (header == null) {
            return Optional.empty();
        }
        var found = find(headers, header);
        if (found.isEmpty()) {
            problems.add(
                    "There is no column \""
                            + header
                            + "\" in "
                            + file.getFileName()
                            + ". It has: "
                            + String.join(", ", headers)
                            + ".");
        }
        return found;
    }

    /** The column of this name; else one that differs in capitals, spaces and the like. */
    static Optional<String> find(List<String> headers, String name) {
        if (headers.contains(name)) {
            return Optional.of(name);
        }
        return named(headers, List.of(plain(name)));
    }

    /** The first column that has one of the names, in the order of the names. */
    static Optional<String> named(List<String> headers, List<String> names) {
        for (var name : names) {
            for (var header : headers) {
                if (plain(header).equals(name)) {
                    return Optional.of(header);
                }
            }
        }
        return Optional.empty();
    }

    private static String plain(String header) {
        var plain = header.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return plain.isEmpty() ? header : plain;
    }

    /** A name that says so, then one that ends in "id"; only where it really tells every record from all others. */
    private static String guessedId(
            Engine engine,
            Path file,
            List<String> headers,
            LinkageModel model,
            Optional<String> truth) {
        var compared = ColumnMapping.suggest(model, headers);
        var candidates = new LinkedHashSet<String>();
        for (var name : IDS) {
            named(headers, List.of(name)).ifPresent(candidates::add);
        }
        for (var header : headers) {
            if (plain(header).endsWith("id") && compared.readAs(header).isEmpty()) {
                candidates.add(header);
            }
        }
        truth.ifPresent(candidates::remove);
        return candidates.stream()
                .filter(header -> engine.identifies(file, header))
                .findFirst()
                .orElse(Source.NUMBERED);
    }

    /** The file as the library reads it. */
    Source source() {
        return new Source(file, id, mapping.columns(), truth);
    }

    /** Tells what is read as what. */
    void print(PrintWriter out) {
        out.println(
                id.equals(Source.NUMBERED)
                        ? "Record id: none of the columns is one, so records are numbered from 1 in the order of the file (--id names a column)"
                        : "Record id: " + id);
        out.println("Compared (--map changes it, --ignore leaves out):");
        mapping.columns()
                .forEach((column, from) ->
                        out.printf("  %-14s from %s%n", column, String.join(" + ", from)));
        truth.ifPresent(header -> out.println("Not compared, since it says who is who: " + header));
        if (!mapping.unused().isEmpty()) {
            out.println("Not used: " + String.join(", ", mapping.unused()));
        }
    }
}
