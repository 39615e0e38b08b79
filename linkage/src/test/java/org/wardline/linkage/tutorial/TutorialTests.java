package org.wardline.linkage.tutorial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.linkage.Frequencies;
import org.wardline.linkage.Linkage;
import org.wardline.linkage.RecordScorer;
import org.wardline.linkage.Records;
import org.wardline.linkage.Settings;
import org.wardline.linkage.Source;
import org.wardline.linkage.Worked;
import org.wardline.linkage.cluster.BestPartition;
import org.wardline.linkage.cluster.Clustering;
import org.wardline.linkage.cluster.Judgements;
import org.wardline.linkage.evaluate.Evaluation;
import org.wardline.linkage.evaluate.EvaluationReport;
import org.wardline.linkage.evaluate.Truth;
import org.wardline.linkage.model.BlockKey;
import org.wardline.linkage.model.Cleaning;
import org.wardline.linkage.model.ColumnMapping;
import org.wardline.linkage.model.LevelTest;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.ModelBuilder;
import org.wardline.linkage.model.ModelJson;
import org.wardline.linkage.model.People;
import org.wardline.linkage.model.ValueKind;

/** The code of docs/linkage-tutorial.md: it is compiled and run here, and the page has to show just this. */
class TutorialTests {
    private static final Pattern SNIPPET =
            Pattern.compile("( *)// begin: (\\S+)\n(.*?) *// end: \\2\n", Pattern.DOTALL);
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    private Path file() throws IOException {
        try (var data =
                Objects.requireNonNull(TutorialTests.class.getResourceAsStream("fake_1000.csv"))) {
            return Files.write(folder.resolve("fake_1000.csv"), data.readAllBytes());
        }
    }

    private static Clustering deduplicate(Path file) {
        // begin: deduplicate
        try (var linkage = Linkage.start(Settings.defaults())) {
            var person = People.person();
            var mapping = ColumnMapping.suggest(person, linkage.headers(file));
            var source = new Source(file, "unique_id", mapping.columns(), Optional.of("cluster"));
            var records = linkage.read(source, person);
            var model = linkage.train(records, person).model();
            var pairs = linkage.predict(records, model, Linkage.WORTH_KEEPING).pairs();
            return BestPartition.USUAL.cluster(records.size(), pairs.edges(), Judgements.none());
        }
        // end: deduplicate
    }

    private static EvaluationReport measure(Linkage linkage, Records records, LinkageModel model) {
        // begin: measure
        var truth = Truth.ofRecords(records.truth().orElseThrow());
        var pairs = linkage.predict(records, model, Linkage.WORTH_KEEPING).pairs();
        var clusters =
                BestPartition.USUAL.cluster(records.size(), pairs.edges(), Judgements.none());
        var report =
                Evaluation.of("fake_1000", records.size(), pairs.edges(), truth, Linkage.LIKELY)
                        .clusters(clusters)
                        .workings(Worked.of(records, model, pairs))
                        .blocking(linkage.blocking(records, model, truth))
                        .report();
        // end: measure
        return report;
    }

    private static String explain(Records records, LinkageModel model) {
        // begin: explain
        var scorer = RecordScorer.of(model, Frequencies.of(records));
        var explained = scorer.explain(records.described(0), records.described(1));
        var words = explained.text();
        var picture = explained.svg("pair");
        // end: explain
        return words + picture;
    }

    private static LinkageModel members() {
        // begin: model
        var members =
                ModelBuilder.named("members")
                        .description("Members of a club.")
                        .prior(0.001)
                        .column(
                                "surname",
                                ValueKind.TEXT,
                                column ->
                                        column.title("Surname")
                                                .cleaned(Cleaning.LOWER_CASE, Cleaning.WORDS)
                                                .aliases("surname", "last_name"))
                        .column(
                                "dob",
                                ValueKind.DATE,
                                column ->
                                        column.title("Date of birth")
                                                .cleaned(Cleaning.DATE)
                                                .aliases("dob"))
                        .compare(
                                "surname",
                                comparison ->
                                        comparison
                                                .termFrequency(1)
                                                .level("The same", new LevelTest.Same(), 0.9, 0.01)
                                                .level(
                                                        "Alike",
                                                        new LevelTest.JaroWinkler(0.9),
                                                        0.05,
                                                        0.01)
                                                .otherwise("Different"))
                        .compare(
                                "dob",
                                comparison ->
                                        comparison
                                                .level("The same", new LevelTest.Same(), 0.9, 0.001)
                                                .otherwise("Different"))
                        .block("surname", rule -> rule.on("surname", BlockKey.Form.SOUND))
                        .block("dob", rule -> rule.on("dob", BlockKey.Form.WHOLE))
                        .build();
        var json = ModelJson.write(members);
        // end: model
        assertThat(ModelJson.read(json)).isEqualTo(members);
        return members;
    }

    @Test
    void deduplicatesTheFile() throws IOException {
        var clusters = deduplicate(file());
        assertThat(clusters.records()).isEqualTo(1000);
        assertThat(clusters.clusters()).isBetween(200, 330);
    }

    @Test
    void measuresAndExplains() throws IOException {
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var person = People.person();
            var mapping = ColumnMapping.suggest(person, linkage.headers(file()));
            var records =
                    linkage.read(
                            new Source(
                                    file(), "unique_id", mapping.columns(), Optional.of("cluster")),
                            person);
            var model = linkage.train(records, person).model();
            var report = measure(linkage, records, model);
            assertThat(report.truePairs()).isEqualTo(2031);
            assertThat(report.pairs().f1()).isGreaterThan(0.85);
            assertThat(Objects.requireNonNull(report.blocking()).truePairsLost()).isZero();
            assertThat(explain(records, model)).contains("Before anything", "<svg");
        }
    }

    @Test
    void linksWithAModelOfItsOwn() throws IOException {
        var members = members();
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var mapping = ColumnMapping.suggest(members, linkage.headers(file()));
            assertThat(mapping.columns().keySet()).containsExactly("surname", "dob");
            var records =
                    linkage.read(
                            new Source(file(), "unique_id", mapping.columns(), Optional.empty()),
                            members);
            var model = linkage.train(records, members).model();
            assertThat(linkage.predict(records, model, Linkage.LIKELY).pairs().size()).isPositive();
        }
    }

    @Test
    void isShownOnThePageAsItIsRunHere() throws IOException {
        var source =
                Files.readString(
                        Path.of("src/test/java/org/wardline/linkage/tutorial/TutorialTests.java"));
        var page = Files.readString(Path.of("../docs/linkage-tutorial.md"));
        var snippets = SNIPPET.matcher(source).results().map(TutorialTests::withoutIndent).toList();
        var shown = BLOCK.matcher(page).results().map(block -> block.group(1)).toList();
        assertThat(snippets).hasSize(4);
        assertThat(shown).as("docs/linkage-tutorial.md").containsExactlyElementsOf(snippets);
    }

    private static String withoutIndent(MatchResult snippet) {
        return snippet.group(3).replaceAll("(?m)^" + snippet.group(1), "");
    }
}
