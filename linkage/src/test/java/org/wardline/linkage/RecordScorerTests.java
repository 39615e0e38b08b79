package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.linkage.model.People;

/** One pair at a time gives what all at once give. */
class RecordScorerTests {
    @TempDir Path folder;

    @Test
    void weighsEachPairAsThePredictionDoesAndExplainsItToTheThousandth() {
        var file = Invented.shuffled(folder.resolve("some.csv"), Invented.people(120, 31), 4);
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(Invented.source(file), People.person());
            var model = linkage.train(records, People.person()).model();
            var scorer = RecordScorer.of(model, Frequencies.of(records));
            var pairs = linkage.predict(records, model, Linkage.WORTH_KEEPING).pairs();
            assertThat(pairs.size()).isGreaterThan(100);
            for (var pair = 0; pair < pairs.size(); pair++) {
                var left = records.described(pairs.left(pair));
                var right = records.described(pairs.right(pair));
                assertThat(scorer.weight(left, right)).isEqualTo(pairs.weight(pair));
                var working = scorer.explain(left, right);
                var sum = working.steps().stream().mapToInt(step -> step.weight()).sum();
                assertThat(working.prior() + sum).isEqualTo(pairs.weight(pair));
            }
        }
    }

    @Test
    void derivesNamesFromAFullNameWhereARecordHasNoneOfItsOwn() {
        var scorer = RecordScorer.of(People.person(), Frequencies.UNKNOWN);
        var described = scorer.describe(Map.of("full_name", "Wexlam Orra Dorquil", "given", ""));
        assertThat(described.value("given").orElseThrow().text()).isEqualTo("wexlam");
        assertThat(described.value("surname").orElseThrow().text()).isEqualTo("dorquil");
        assertThat(described.value("other_names").orElseThrow().text()).isEqualTo("orra");
        assertThat(described.toString()).doesNotContain("wexlam");
    }
}
