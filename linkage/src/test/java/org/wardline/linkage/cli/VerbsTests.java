package org.wardline.linkage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardline.linkage.cli.CommandLineFiles.HEADER;
import static org.wardline.linkage.cli.CommandLineFiles.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each verb does for a file that nobody has prepared. */
class VerbsTests {
    @TempDir Path folder;
    private Path people;

    @BeforeEach
    void writePeople() throws IOException {
        people =
                CommandLineFiles.write(
                        folder.resolve("people.csv"), HEADER, CommandLineFiles.people(60, 7));
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    private List<String> lines(String name) throws IOException {
        return Files.readAllLines(at(name));
    }

    @Test
    void profilesEveryColumnAndSaysWhatItIsReadAs() {
        var said = run("profile", people, "--json", at("p.json")).done();
        assertThat(said.out())
                .contains("given_name (read as given)", "(read as dob)", "180 rows", "ent_id");
        assertThat(at("p.json")).content().contains("\"frequent\"");
    }

    @Test
    void clustersAFileInOneCommand() throws IOException {
        var said = run("cluster", people, "--out", at("c.csv"), "--json", at("c.json")).done();
        assertThat(said.out()).contains("Record id: rec_id", "surname", "says who is who");
        assertThat(lines("c.csv"))
                .hasSize(181)
                .startsWith("id,cluster_id,conflict", "rec-0-0,rec-0-0,", "rec-0-1,rec-0-0,");
        assertThat(at("c.json")).content().contains("\"clusters\" : 60");
    }

    @Test
    void scoresPairsWithTheirWorkingAsCsvAndParquetAndClustersThem() throws IOException {
        run("predict", people, "--out", at("p.csv"), "--bits", "-12").done();
        assertThat(lines("p.csv").getFirst())
                .startsWith(
                        "id_left,id_right,weight,probability,prior_weight,given,given_weight,surname");
        assertThat(lines("p.csv").get(1)).startsWith("rec-0-0,rec-0-1,").contains("The same");
        addsUp(lines("p.csv"));
        run("predict", people, "--out", at("p.parquet"), "--bits", "-12").done();
        run("cluster", people, "--pairs", at("p.csv"), "--out", at("a.csv")).done();
        run("cluster", people, "--pairs", at("p.parquet"), "--out", at("b.csv")).done();
        assertThat(at("a.csv")).hasSameBinaryContentAs(at("b.csv"));
    }

    /** Weights of a line are exact thousandths, so they add up exactly. */
    private static void addsUp(List<String> lines) {
        var header = List.of(lines.getFirst().split(",", -1));
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.replaceAll("\"[^\"]*\"", "quoted").split(",", -1);
            var sum = 0L;
            for (var at = 0; at < header.size(); at++) {
                if (header.get(at).endsWith("_weight")) {
                    sum += Math.round(Double.parseDouble(cells[at]) * 1000);
                }
            }
            assertThat(sum).isEqualTo(Math.round(Double.parseDouble(cells[2]) * 1000));
        }
    }

    @Test
    void trainsAModelThatOtherVerbsTake() throws IOException {
        run("train", people, "--out", at("m.json")).done();
        run("predict", people, "--model", at("m.json"), "--out", at("a.csv")).done();
        run("predict", people, "--out", at("b.csv")).done();
        assertThat(at("a.csv")).hasSameBinaryContentAs(at("b.csv"));
    }

    @Test
    void trainsFromLabels() {
        run("train", people, "--labels", "ent_id", "--out", at("m.json")).done();
        assertThat(at("m.json")).content().contains("wardline-linkage-model");
    }

    @Test
    void measuresAgainstEveryKindOfTruthAlike() throws IOException {
        var column =
                run("evaluate", people, "--report", at("r.html"), "--json", at("r.json")).done();
        assertThat(column.out())
                .contains("180 true pairs", "B-cubed", "precision 0.99", "Blocking", "every pair");
        assertThat(at("r.html")).content().contains("<svg");
        run("evaluate", people, "--truth-in-id", "^rec-([0-9]+)-", "--json", at("i.json")).done();
        assertThat(at("i.json")).hasSameBinaryContentAs(at("r.json"));
        Files.write(
                at("t.csv"),
                List.of("left,right,label", "rec-0-0,rec-0-1,same", "rec-0-0,rec-1-0,not_same"));
        assertThat(run("evaluate", people, "--truth-pairs", at("t.csv")).done().out())
                .contains("1 true pairs");
    }

    @Test
    void measuresPairsAndClustersOfElsewhere() {
        run("predict", people, "--out", at("p.csv")).done();
        run("cluster", people, "--out", at("c.csv")).done();
        var said =
                run(
                        "evaluate",
                        people,
                        "--truth",
                        "ent_id",
                        "--pairs",
                        at("p.csv"),
                        "--clusters",
                        at("c.csv"));
        assertThat(said.done().out()).contains("60 clusters");
    }

    @Test
    void honoursJudgementsAndFlagsWhatTheyKeepApart() throws IOException {
        Files.write(at("j.csv"), List.of("left,right,judgement", "rec-0-0,rec-0-2,not_same"));
        run("cluster", people, "--judgements", at("j.csv"), "--out", at("b.csv")).done();
        assertThat(lines("b.csv").toString()).contains("held_apart");
        run(
                        "cluster",
                        people,
                        "--judgements",
                        at("j.csv"),
                        "--method",
                        "components",
                        "--join",
                        "2",
                        "--break",
                        "1",
                        "--out",
                        at("c.csv"))
                .done();
        assertThat(lines("c.csv"))
                .contains("rec-0-0,rec-0-0,connected_although_not_same")
                .contains("rec-0-2,rec-0-2,connected_although_not_same");
    }

    @Test
    void explainsAPairInWordsAndAsAPicture() {
        var said =
                run(
                        "explain",
                        people,
                        "--left",
                        "rec-0-1",
                        "--right",
                        "rec-0-0",
                        "--svg",
                        at("e.svg"));
        assertThat(said.done().out())
                .contains("Records rec-0-0 and rec-0-1", "Before anything is compared", "Surname");
        assertThat(at("e.svg")).content().startsWith("<svg");
    }

    @Test
    void givesTheSameBytesWhateverTheOrderOfRowsAndTheThreads() throws IOException {
        var rows = CommandLineFiles.people(60, 7);
        for (var seed = 1; seed <= 3; seed++) {
            var other = CommandLineFiles.shuffled(at("other.csv"), HEADER, rows, seed);
            run("predict", other, "--threads", seed, "--out", at("p" + seed + ".csv")).done();
            run("cluster", other, "--threads", seed, "--out", at("c" + seed + ".csv")).done();
            run("train", other, "--threads", seed, "--out", at("m" + seed + ".json")).done();
            run("predict", other, "--threads", seed, "--out", at("p" + seed + ".parquet")).done();
        }
        for (var seed = 2; seed <= 3; seed++) {
            assertThat(at("p" + seed + ".csv")).hasSameBinaryContentAs(at("p1.csv"));
            assertThat(at("c" + seed + ".csv")).hasSameBinaryContentAs(at("c1.csv"));
            assertThat(at("m" + seed + ".json")).hasSameBinaryContentAs(at("m1.json"));
            assertThat(at("p" + seed + ".parquet")).hasSameBinaryContentAs(at("p1.parquet"));
        }
    }

    @Test
    void readsHeadersAndIdsAsOtherFilesHaveThem() throws IOException {
        var rows = List.of("1,CARSTEN,,MEIER,1949,7,22,34", "2,CARSTEN,,MEYER,1949,7,22,34");
        var file =
                CommandLineFiles.write(
                        at("rl.csv"), "rec_id,fname_c1,fname_c2,lname_c1,by,bm,bd,ent_id", rows);
        assertThat(run("profile", file).done().out())
                .contains("fname_c1 (read as given)", "lname_c1 (read as surname)")
                .contains("dob            from by + bm + bd", "who is who: ent_id");
        var other =
                CommandLineFiles.write(
                        at("n.csv"),
                        "id,Full Name,DOB",
                        List.of("7,Wex Dor,1980-01-02", "7,Wex Dor,1980-01-02"));
        assertThat(run("cluster", other, "--out", at("n-c.csv")).done().out())
                .contains("numbered from 1", "full_name      from Full Name");
        assertThat(lines("n-c.csv").get(1)).startsWith("1,1,");
    }

    @Test
    void changesTheMappingAsItIsTold() {
        var said =
                run(
                        "cluster",
                        people,
                        "--map",
                        "place=suburb",
                        "--map",
                        "dob=",
                        "--ignore",
                        "surname",
                        "--out",
                        at("c.csv"));
        assertThat(said.done().out())
                .contains("place ")
                .doesNotContain("dob            from")
                .doesNotContain("surname        from");
    }

    @Test
    void leavesNothingBehindButWhatWasAskedFor() throws IOException {
        run("predict", people, "--out", at("p.parquet"), "--spill", at("spill")).done();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("people.csv", "p.parquet", "spill");
        }
        assertThat(at("spill")).isEmptyDirectory();
    }
}
