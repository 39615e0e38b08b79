package org.wardline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.wardline.linkage.Settings;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.People;
import org.wardline.linkage.store.HeldPopulation;
import org.wardline.linkage.store.HeldRecord;
import org.wardline.linkage.store.Match;
import org.wardline.linkage.store.StoreException;

/** A population that the linkage library holds in PostgreSQL answers as one in a DuckDB file does. */
class HeldPopulationStoreTests {
    private static final LinkageModel MODEL = People.person();
    private static final String[] SYLLABLES = {"wex", "lam", "ith", "ra", "dor", "quil"};
    private static final Map<String, String> SOMEBODY =
            Map.of(
                    "given",
                    "Wexlam",
                    "surname",
                    "Dorquil",
                    "dob",
                    "1971-02-03",
                    "postcode",
                    "ZZ1 1AB");

    @TempDir private java.nio.file.Path folder;
    private static DataSource source = new PGSimpleDataSource();

    @BeforeAll
    static void connect() {
        var fresh = new PGSimpleDataSource();
        fresh.setUrl(TestDatabases.fresh());
        source = fresh;
    }

    @Test
    void findsWhatTheSamePopulationInAFileFinds() {
        var people = people(200);
        try (var loaded = HeldPopulation.create(source, "loaded", MODEL);
                var added = HeldPopulation.create(source, "added", MODEL);
                var file =
                        HeldPopulation.create(
                                folder.resolve("held.duckdb"), MODEL, Settings.defaults())) {
            loaded.load(people.values().iterator());
            file.load(people.values().iterator());
            people.values().forEach(added::add);
            assertThat(added.size()).isEqualTo(loaded.size()).isEqualTo(people.size());
            for (var record : people.values()) {
                var wanted = file.find(record, -20_000);
                assertThat(loaded.find(record, -20_000)).isEqualTo(wanted);
                assertThat(added.find(record, -20_000)).isEqualTo(wanted);
            }
        }
    }

    @Test
    void keepsWhatWasAddedAndForgetsWhatWasRemovedAfterItIsOpenedAgain() {
        try (var held = HeldPopulation.create(source, "again", MODEL)) {
            held.add(HeldRecord.clean(MODEL, "one", SOMEBODY));
            held.add(HeldRecord.clean(MODEL, "other", SOMEBODY));
        }
        try (var held = HeldPopulation.open(source, "again")) {
            assertThat(held.model()).isEqualTo(MODEL);
            assertThat(held.remove("one")).isTrue();
            assertThat(
                            held.find(HeldRecord.clean(MODEL, "new", SOMEBODY), Integer.MIN_VALUE)
                                    .matches())
                    .extracting(Match::id)
                    .containsExactly("other");
        }
    }

    @Test
    void refusesASchemaThatHoldsNone() {
        assertThatThrownBy(() -> HeldPopulation.open(source, "nothing_here"))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> HeldPopulation.open(source, "no such; name"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, HeldRecord> people(int records) {
        var random = new Random(11);
        var people = new LinkedHashMap<String, HeldRecord>();
        for (var at = 0; at < records; at++) {
            var written =
                    Map.of(
                            "given", word(random),
                            "surname", word(random),
                            "dob",
                                    "19%d-0%d-1%d"
                                            .formatted(
                                                    70 + random.nextInt(3),
                                                    1 + random.nextInt(9),
                                                    random.nextInt(10)),
                            "postcode", "ZZ%d 1AB".formatted(1 + random.nextInt(3)));
            people.put("r" + at, HeldRecord.clean(MODEL, "r" + at, written));
        }
        return people;
    }

    private static String word(Random random) {
        return SYLLABLES[random.nextInt(SYLLABLES.length)]
                + SYLLABLES[random.nextInt(SYLLABLES.length)];
    }
}
