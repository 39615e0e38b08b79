package org.wardline.linkage.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.wardline.linkage.Engine;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Judgements;

/**
 * Clusters as a file: {@code id}, {@code cluster_id} (the first id among its members) and {@code conflict}: in a word what
 * a person should look at, else empty.
 */
final class ClustersFile {
    private static final List<String> IDS = List.of("id", "recordid", "uniqueid", "recid");
    private static final List<String> CLUSTERS = List.of("clusterid", "cluster");
    private static final List<String> JUDGED =
            List.of("judgement", "judgment", "same", "verdict", "sameornotsame");

    private ClustersFile() {}

    static void write(Path file, RecordIds ids, Clustering clustering) {
        var conflicts = new ArrayList<TreeSet<String>>();
        for (var record = 0; record < ids.size(); record++) {
            conflicts.add(new TreeSet<>());
        }
        for (var conflict : clustering.conflicts()) {
            var word = conflict.reason().name().toLowerCase(Locale.ROOT);
            for (var member : conflict.members()) {
                conflicts.get(member).add(word);
            }
        }
        WholeFile.text(
                file,
                writer -> {
                    Csv.line(writer, List.of("id", "cluster_id", "conflict"));
                    for (var record = 0; record < ids.size(); record++) {
                        Csv.line(
                                writer,
                                List.of(
                                        ids.id(record),
                                        ids.id(clustering.clusterOf(record)),
                                        String.join(";", conflicts.get(record))));
                    }
                });
    }

    /** Reads clusters that were made here or elsewhere; a record that the file does not name stands alone. */
    static Clustering read(Engine engine, Path file, RecordIds ids) {
        var labels = new int[ids.size()];
        Arrays.fill(labels, -1);
        var numbers = new HashMap<String, Integer>();
        new Tables(engine, file, ids)
                .records(
                        IDS,
                        CLUSTERS,
                        "id and cluster_id",
                        (record, cluster) ->
                                labels[record] =
                                        numbers.computeIfAbsent(
                                                cluster.strip(), _ -> numbers.size()));
        return Clustering.of(labels);
    }

    /** Reads what people have said: {@code left}, {@code right} and {@code judgement}, which is same or not_same. */
    static Judgements judgements(Engine engine, Path file, RecordIds ids) {
        var table = new Tables(engine, file, ids);
        var column = table.column(JUDGED);
        if (column.isEmpty()) {
            throw table.lacks("left, right and judgement (same or not_same)");
        }
        var judgements = Judgements.builder();
        table.pairs(
                column,
                (left, right, value, row) -> {
                    switch (value == null ? "" : value.strip().toLowerCase(Locale.ROOT)) {
                        case "same" -> judgements.same(left, right);
                        case "not_same", "not same" -> judgements.notSame(left, right);
                        default ->
                                throw table.wrong(
                                        row,
                                        "has a judgement that is neither \"same\" nor \"not_same\"");
                    }
                });
        return judgements.build();
    }
}
