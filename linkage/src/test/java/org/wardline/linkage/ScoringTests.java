package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.linkage.model.People;

/** What a pair weighs, and which pairs are found, against the slow and obvious way. */
class ScoringTests {
    @TempDir Path folder;

    /** Few records: every pair is looked at, and the answer to each must be the oracle's. */
    @Test
    void weighsEveryPairOfFewRecordsAsTheOracleDoes() {
        var file = Invented.shuffled(folder.resolve("few.csv"), Invented.people(120, 7), 1);
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(Invented.source(file), People.person());
            var model = linkage.train(records, People.person()).model();
            var pairs = linkage.predict(records, model, Integer.MIN_VALUE).pairs();
            var oracle = new OracleScorer(model, records);
            assertThat(pairs.size()).isEqualTo(records.size() * (records.size() - 1) / 2);
            for (var pair = 0; pair < pairs.size(); pair++) {
                assertThat(pairs.weight(pair))
                        .isEqualTo(oracle.weight(pairs.left(pair), pairs.right(pair)));
            }
        }
    }

    /** Many records: what blocking looked at weighs as the oracle says, comes once, and misses little that is likely. */
    @Test
    void findsNearlyAllLikelyPairsOfManyRecordsOnce() {
        var file = Invented.shuffled(folder.resolve("many.csv"), Invented.people(900, 8), 2);
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(Invented.source(file), People.person());
            assertThat(records.size()).isGreaterThan(Blocking.FEW);
            var model = linkage.train(records, People.person()).model();
            var prediction = linkage.predict(records, model, Linkage.LIKELY);
            var pairs = prediction.pairs();
            var oracle = new OracleScorer(model, records);
            Map<Long, Integer> found = new HashMap<>();
            for (var pair = 0; pair < pairs.size(); pair++) {
                var key = (long) pairs.left(pair) << 32 | pairs.right(pair);
                assertThat(found.put(key, pairs.weight(pair))).isNull();
                assertThat(pairs.left(pair)).isLessThan(pairs.right(pair));
                assertThat(pairs.weight(pair))
                        .isEqualTo(oracle.weight(pairs.left(pair), pairs.right(pair)));
            }
            var likely = 0;
            for (var left = 0; left < records.size(); left += 40) {
                for (var right = left + 1; right < records.size(); right++) {
                    likely += oracle.weight(left, right) >= Linkage.LIKELY ? 1 : 0;
                }
            }
            var foundThere = found.keySet().stream().filter(key -> (key >>> 32) % 40 == 0).count();
            assertThat(foundThere).isLessThanOrEqualTo(likely);
            assertThat((double) foundThere / likely).isGreaterThan(0.95);
        }
    }

    @Test
    void countsCandidatesOfEachRuleWithoutThoseOfRulesBeforeIt() {
        var file = Invented.shuffled(folder.resolve("many.csv"), Invented.people(900, 9), 3);
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(Invented.source(file), People.person());
            var prediction = linkage.predict(records, People.person(), Integer.MIN_VALUE);
            assertThat(prediction.lookedAt()).isEqualTo(prediction.pairs().size());
            assertThat(prediction.rules()).hasSizeGreaterThan(5);
        }
    }
}
