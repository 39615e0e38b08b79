package org.wardline.linkage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wardline.linkage.Engine;
import org.wardline.linkage.LinkageInputException;
import org.wardline.linkage.cluster.ConnectedComponents;
import org.wardline.linkage.cluster.Edges;
import org.wardline.linkage.cluster.Judgements;
import org.wardline.linkage.evaluate.Truth;

/** Who is who, from wherever somebody has written it down. */
final class Truths {
    private static final List<String> LABELS =
            List.of("label", "same", "judgement", "match", "ismatch", "clericalmatchscore");

    private Truths() {}

    /** A column of the file of records. */
    static Truth column(Engine engine, FileColumns columns, String header) {
        var people = new HashMap<String, Integer>();
        var labels = new ArrayList<Integer>();
        engine.read(
                columns.file(),
                columns.id(),
                List.of(header),
                (_, values) -> {
                    var said = values[0];
                    labels.add(
                            said == null || said.isBlank()
                                    ? -1
                                    : people.computeIfAbsent(said.strip(), _ -> people.size()));
                });
        return Truth.ofRecords(labels.stream().mapToInt(Integer::intValue).toArray());
    }

    /** A part of each record's own id: what the pattern's first group finds. */
    static Truth inId(RecordIds ids, Pattern pattern) {
        var people = new HashMap<String, Integer>();
        var labels = new int[ids.size()];
        for (var record = 0; record < labels.length; record++) {
            var found = pattern.matcher(ids.id(record));
            labels[record] =
                    found.find() && found.group(1) != null
                            ? people.computeIfAbsent(found.group(1), _ -> people.size())
                            : -1;
        }
        if (people.isEmpty()) {
            throw new LinkageInputException(
                    "The pattern of --truth-in-id is found in none of the ids.");
        }
        return Truth.ofRecords(labels);
    }

    /**
     * A file of pairs. With a column of labels only the pairs it names count; without one it names all pairs that are the
     * same, with what follows from them.
     */
    static Truth pairs(Engine engine, Path file, RecordIds ids) {
        var table = new Tables(engine, file, ids);
        var label = table.column(LABELS);
        var left = new ArrayList<Integer>();
        var right = new ArrayList<Integer>();
        var same = new ArrayList<Boolean>();
        table.pairs(
                label,
                (one, other, value, row) -> {
                    left.add(one);
                    right.add(other);
                    same.add(label.isEmpty() || same(table, value == null ? "" : value, row));
                });
        var lefts = left.stream().mapToInt(Integer::intValue).toArray();
        var rights = right.stream().mapToInt(Integer::intValue).toArray();
        try {
            if (label.isPresent()) {
                var said = new boolean[lefts.length];
                for (var at = 0; at < said.length; at++) {
                    said[at] = same.get(at);
                }
                return Truth.ofPairs(lefts, rights, said);
            }
            var edges = Edges.unordered(lefts, rights, new int[lefts.length]);
            return Truth.ofRecords(
                    new ConnectedComponents(0, 0)
                            .cluster(ids.size(), edges, Judgements.none())
                            .toArray());
        } catch (IllegalArgumentException _) {
            throw new LinkageInputException(
                    "The file " + file.getFileName() + " has a pair twice.");
        }
    }

    private static boolean same(Tables table, String value, int row) {
        return switch (value.strip().toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true", "same", "yes", "match" -> true;
            case "0", "0.0", "false", "not_same", "not same", "no", "no match" -> false;
            default -> throw table.wrong(row, "has a label that is neither same nor not_same");
        };
    }
}
