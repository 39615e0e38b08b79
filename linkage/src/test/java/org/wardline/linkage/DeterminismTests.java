package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardline.linkage.model.ModelJson;
import org.wardline.linkage.model.People;

/** The same records give the same bytes. */
class DeterminismTests {
    @TempDir Path folder;

    private record Outcome(String model, List<String> pairs) {}

    @ParameterizedTest(name = "{0} people, rows in order {1}, {2} threads")
    @CsvSource({"150, 11, 1", "150, 12, 3", "1100, 11, 1", "1100, 12, 3", "1100, 13, 2"})
    void givesTheSameModelAndPairsWhateverTheOrderAndThreads(int people, long order, int threads) {
        var rows = Invented.people(people, 5);
        var first = outcome(Invented.shuffled(folder.resolve("a.csv"), rows, 10), 2);
        var again = outcome(Invented.shuffled(folder.resolve("b.csv"), rows, order), threads);
        assertThat(again.model()).isEqualTo(first.model());
        assertThat(again.pairs()).isEqualTo(first.pairs());
    }

    /** More rows than an engine's thread takes at a time: several threads hand them on, and still in order. */
    @Test
    void readsManyRowsInTheOrderOfTheirIds() {
        var rows =
                IntStream.range(0, 300_000)
                        .map(row -> (int) ((row * 7_919L) % 300_000))
                        .mapToObj(row -> List.of("%06d".formatted(row), "x"))
                        .toList();
        var file = Invented.write(folder.resolve("many.csv"), List.of("id", "name"), rows);
        var settings = Settings.defaults().withSpillFolder(folder).withThreads(4);
        try (var engine = DuckDbEngine.start(settings)) {
            var ids = new ArrayList<String>();
            engine.read(file, "id", List.of("name"), (id, _) -> ids.add(id));
            assertThat(ids).hasSize(300_000).isSorted();
        }
    }

    private Outcome outcome(Path file, int threads) {
        var settings = Settings.defaults().withSpillFolder(folder).withThreads(threads);
        try (var linkage = Linkage.start(settings)) {
            var records = linkage.read(Invented.source(file), People.person());
            var model = linkage.train(records, People.person()).model();
            var pairs = linkage.predict(records, model, Linkage.WORTH_KEEPING).pairs();
            var lines = new ArrayList<String>();
            for (var pair = 0; pair < pairs.size(); pair++) {
                lines.add(
                        records.id(pairs.left(pair))
                                + " "
                                + records.id(pairs.right(pair))
                                + " "
                                + pairs.weight(pair)
                                + " "
                                + pairs.rule(pair));
            }
            return new Outcome(ModelJson.write(model), lines);
        }
    }
}
