package org.wardline.linkage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.Records;
import org.wardline.linkage.Settings;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.People;

class HeldPopulationTests {
    private static final LinkageModel MODEL = People.person();
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

    @TempDir private Path folder;

    private Settings settings() {
        return Settings.defaults().withSpillFolder(folder);
    }

    /** Every likely pair that it finds weighs what the run over all records says, to the thousandth of a bit. */
    @Test
    void weighsPairsAsTheRunOverAllRecordsDoes() throws IOException {
        try (var linkage = Linkage.start(settings())) {
            var records =
                    linkage.read(
                            HeldPeople.write(
                                    folder.resolve("people.csv"), HeldPeople.invent(1500, 3)),
                            MODEL);
            var model = linkage.train(records, MODEL).model();
            var batch = batch(linkage, records, model);
            try (var held =
                    HeldPopulation.create(folder.resolve("held.duckdb"), model, settings())) {
                held.load(records);
                var agreed = 0;
                var likely = 0;
                for (var record = 0; record < records.size(); record += 7) {
                    for (var match :
                            held.find(HeldRecord.of(records, record), Linkage.LIKELY).matches()) {
                        var weight = batch.get(key(records.id(record), match.id()));
                        if (weight != null) {
                            assertThat(match.weight()).isEqualTo(weight);
                            assertThat(match.explained().total()).isEqualTo(match.weight());
                            agreed++;
                        }
                        likely++;
                    }
                }
                assertThat(agreed).isGreaterThan(200).isGreaterThan(likely * 9 / 10);
            }
        }
    }

    private static Map<String, Integer> batch(
            Linkage linkage, Records records, LinkageModel model) {
        var pairs = linkage.predict(records, model, Linkage.LIKELY).pairs();
        var weights = new HashMap<String, Integer>();
        for (var pair = 0; pair < pairs.size(); pair++) {
            weights.put(
                    key(records.id(pairs.left(pair)), records.id(pairs.right(pair))),
                    pairs.weight(pair));
        }
        return weights;
    }

    private static String key(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    /** One by one or all at once: the same is found, with the same weights and the same keys made finer. */
    @Test
    void findsTheSameHoweverTheRecordsCameIn() {
        var people = HeldPeople.invent(120, 5);
        try (var loaded = population("loaded", 6);
                var added = population("added", 6)) {
            loaded.load(
                    people.entrySet().stream()
                            .map(each -> record(each.getKey(), each.getValue()))
                            .iterator());
            people.forEach((id, written) -> added.add(record(id, written)));
            assertThat(added.size()).isEqualTo(loaded.size()).isEqualTo(people.size());
            people.forEach((id, written) -> {
                var record = record(id, written);
                var one = loaded.find(record, Integer.MIN_VALUE);
                var other = added.find(record, Integer.MIN_VALUE);
                assertThat(other.matches()).isEqualTo(one.matches());
                assertThat(other.narrowed()).isEqualTo(one.narrowed());
            });
        }
    }

    @Test
    void findsARecordAddedAfterwardsAndNoLongerOneThatWasRemoved() {
        try (var held = population("changing", 50)) {
            held.load(
                    HeldPeople.invent(200, 7).entrySet().stream()
                            .map(each -> record(each.getKey(), each.getValue()))
                            .iterator());
            var before = held.size();
            assertThat(held.find(record("new", SOMEBODY), Linkage.LIKELY).matches()).isEmpty();
            assertThat(held.add(record("somebody", SOMEBODY))).isFalse();
            assertThat(held.find(record("new", SOMEBODY), Linkage.LIKELY).matches())
                    .extracting(Match::id)
                    .containsExactly("somebody");
            assertThat(held.size()).isEqualTo(before + 1);
            assertThat(held.remove("somebody")).isTrue();
            assertThat(held.remove("somebody")).isFalse();
            assertThat(held.find(record("new", SOMEBODY), Linkage.LIKELY).matches()).isEmpty();
            assertThat(held.size()).isEqualTo(before);
            assertThat(held.record("somebody")).isEmpty();
        }
    }

    @Test
    void replacesARecordThatComesAgainUnderItsId() {
        try (var held = population("replacing", 50)) {
            held.add(record("somebody", SOMEBODY));
            var moved = new LinkedHashMap<>(SOMEBODY);
            moved.put("postcode", "ZZ9 9AB");
            assertThat(held.add(record("somebody", moved))).isTrue();
            assertThat(held.size()).isEqualTo(1);
            assertThat(held.record("somebody")).hasValue(record("somebody", moved));
        }
    }

    @Test
    void doesNotFindARecordAsItsOwnMatch() {
        try (var held = population("own", 50)) {
            held.add(record("somebody", SOMEBODY));
            assertThat(held.find(record("somebody", SOMEBODY), Integer.MIN_VALUE).matches())
                    .isEmpty();
        }
    }

    @Test
    void remembersEverythingWhenItIsOpenedAgain() {
        var file = folder.resolve("again.duckdb");
        try (var held = HeldPopulation.create(file, MODEL, settings())) {
            held.add(record("somebody", SOMEBODY));
        }
        try (var held = HeldPopulation.open(file, settings())) {
            assertThat(held.model()).isEqualTo(MODEL);
            assertThat(held.find(record("new", SOMEBODY), Integer.MIN_VALUE).matches()).hasSize(1);
            held.add(record("other", SOMEBODY));
            assertThat(held.find(record("new", SOMEBODY), Integer.MIN_VALUE).matches()).hasSize(2);
        }
    }

    /** A mailbox that everybody uses: finer keys at first; then nobody is looked at for it, and the result says so. */
    @Test
    void saysWhichKeysWereTooCommon() {
        try (var held = population("flood", 5)) {
            for (var at = 0; at < 40; at++) {
                held.add(
                        record(
                                "r" + at,
                                Map.of(
                                        "email",
                                        "all@post.invalid",
                                        "given",
                                        at < 4 ? "Wexlam" : "Tasmok")));
            }
            var rare =
                    held.find(
                            record("new", Map.of("email", "all@post.invalid", "given", "Wexlam")),
                            Integer.MIN_VALUE);
            assertThat(rare.matches()).hasSize(4);
            assertThat(rare.narrowed())
                    .contains(new Narrowed("email", List.of("email"), 40, false));
            var common =
                    held.find(
                            record("new", Map.of("email", "all@post.invalid", "given", "Tasmok")),
                            Integer.MIN_VALUE);
            assertThat(common.matches()).isEmpty();
            assertThat(common.narrowed())
                    .contains(new Narrowed("email", List.of("email", "given"), 36, true));
        }
    }

    @Test
    void explainsAMatchInSentences() {
        try (var held = population("explained", 50)) {
            held.add(record("somebody", SOMEBODY));
            var match = held.find(record("new", SOMEBODY), Integer.MIN_VALUE).matches().getFirst();
            assertThat(match.levels()).hasSize(MODEL.comparisons().size()).contains(0, -1);
            assertThat(match.explained().text())
                    .contains("Surname: The same")
                    .doesNotContain("dorquil");
        }
    }

    @Test
    void cleansAndDerivesAsTheModelSays() {
        var record = HeldRecord.clean(MODEL, "r", Map.of("full_name", "Dr Wexlam Ith DORQUIL"));
        assertThat(record.values().get("given"))
                .extracting(value -> value.text())
                .isEqualTo("wexlam");
        assertThat(record.values().get("surname"))
                .extracting(value -> value.text())
                .isEqualTo("dorquil");
        assertThat(record.values().get("other_names"))
                .extracting(value -> value.text())
                .isEqualTo("ith");
        assertThat(record).asString().doesNotContainIgnoringCase("dorquil");
    }

    @Test
    void refusesASecondLoadAndASecondPopulation() {
        var file = folder.resolve("second.duckdb");
        try (var held = HeldPopulation.create(file, MODEL, settings())) {
            held.add(record("somebody", SOMEBODY));
            assertThatThrownBy(() -> held.load(List.<HeldRecord>of().iterator()))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> HeldPopulation.create(file, MODEL, settings()))
                .isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> HeldPopulation.open(folder.resolve("nothing.duckdb"), settings()))
                .isInstanceOf(StoreException.class);
    }

    private HeldPopulation population(String name, int largestBlock) {
        return HeldPopulation.create(
                DuckDbTables.open(folder.resolve(name + ".duckdb"), settings()),
                MODEL,
                largestBlock);
    }

    private static HeldRecord record(String id, Map<String, String> written) {
        return HeldRecord.clean(MODEL, id, written);
    }
}
