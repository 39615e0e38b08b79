package org.wardline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.Records;
import org.wardline.linkage.Settings;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.store.HeldPopulation;
import org.wardline.linkage.store.HeldRecord;

/** How long it takes to score one new record against all that are held, in each kind of store. */
final class OneRecord {
    /** What the store in PostgreSQL is called in results. */
    static final String POSTGRESQL = "in PostgreSQL";

    private static final String DUCKDB = "in a DuckDB file";
    private static final int NEW = 300;
    private static final int TO_WARM_UP = 100;

    private OneRecord() {}

    /** Seconds for each new record, by where the population is held. */
    static Map<String, List<Double>> measure(Records records, LinkageModel model, Path folder)
            throws IOException {
        var seconds = new LinkedHashMap<String, List<Double>>();
        try (var server = PostgresServer.start(folder.resolve("postgresql"));
                var held = HeldPopulation.create(server.source(), "held", model)) {
            seconds.put(POSTGRESQL, in(held, records));
        }
        try (var held =
                HeldPopulation.create(folder.resolve("held.duckdb"), model, Settings.defaults())) {
            seconds.put(DUCKDB, in(held, records));
        }
        return seconds;
    }

    /** Holds all records, then takes some of them for new ones, one at a time. */
    private static List<Double> in(HeldPopulation held, Records records) {
        held.load(records);
        var seconds = new ArrayList<Double>();
        for (var at = 0; at < NEW + TO_WARM_UP; at++) {
            var record = (int) ((long) at * records.size() / (NEW + TO_WARM_UP));
            var fresh = new HeldRecord("new", HeldRecord.of(records, record).values());
            var start = System.nanoTime();
            held.find(fresh, Linkage.LIKELY);
            if (at >= TO_WARM_UP) {
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        return seconds;
    }
}
