package org.wardline.linkage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wardline.linkage.cli.CommandLineFiles.HEADER;
import static org.wardline.linkage.cli.CommandLineFiles.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be meant ends with 64, what cannot be used with 1: each in a sentence, and nothing is written. */
class BadCommandTests {
    private static final int NOTHING_DONE = 1;
    private static final int WRONG_USAGE = 64;

    @TempDir Path folder;

    private Path at(String name) {
        return folder.resolve(name);
    }

    private Path people() throws IOException {
        return CommandLineFiles.write(at("a.csv"), HEADER, CommandLineFiles.people(5, 3));
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(at(name), text);
    }

    private void notWritten() {
        assertThat(at("out.csv")).doesNotExist();
    }

    @Test
    void refusesWhatCannotBeMeant() throws IOException {
        var people = people();
        run().refused(WRONG_USAGE, "profile, train");
        run("guess", people).refused(WRONG_USAGE, "Usage");
        run("cluster", people).refused(WRONG_USAGE, "--out");
        run("cluster", people, "--out", at("none/out.csv")).refused(WRONG_USAGE, "folder");
        run("cluster", people, "--out", people).refused(WRONG_USAGE, "is read");
        run("predict", people, "--out", at("out.csv"), "--threshold", "1.5")
                .refused(WRONG_USAGE, "probability");
        run("predict", people, "--out", at("out.csv"), "--threads", "0")
                .refused(WRONG_USAGE, "threads");
        run("predict", people, "--out", at("out.csv"), "--memory", "much")
                .refused(WRONG_USAGE, "512MB");
        run("cluster", people, "--out", at("out.csv"), "--join", "2")
                .refused(WRONG_USAGE, "components");
        run("explain", people, "--left", "rec-0-0", "--right", "rec-0-0")
                .refused(WRONG_USAGE, "same record");
        run("evaluate", people, "--truth-in-id", "rec").refused(WRONG_USAGE, "group");
        notWritten();
    }

    @Test
    void namesAMissingFileAndAMissingColumn() throws IOException {
        run("cluster", at("none.csv"), "--out", at("out.csv"))
                .refused(NOTHING_DONE, "no file to read");
        run("cluster", people(), "--out", at("out.csv"), "--id", "number", "--truth", "real")
                .refused(NOTHING_DONE, "\"number\"", "\"real\"", "surname");
        run("cluster", people(), "--out", at("out.csv"), "--map", "surname=sirname")
                .refused(NOTHING_DONE, "sirname", "surname");
        notWritten();
    }

    @Test
    void refusesAnUnknownLevelOfAModel() throws IOException {
        run("train", people(), "--out", at("m.json")).done();
        var model = Files.readString(at("m.json")).replaceFirst("\"same\"", "\"samish\"");
        run("predict", people(), "--model", text("bad.json", model), "--out", at("out.csv"))
                .refused(NOTHING_DONE, "samish");
        run("predict", people(), "--model", at("none.json"), "--out", at("out.csv"))
                .refused(NOTHING_DONE, "no model");
        notWritten();
    }

    @Test
    void refusesFilesThatAreEmptyOrNotUtf8() throws IOException {
        run("cluster", text("a.csv", HEADER + "\n"), "--out", at("out.csv"))
                .refused(NOTHING_DONE, "no records");
        run("profile", text("a.csv", HEADER + "\n")).refused(NOTHING_DONE, "no records");
        run("cluster", text("a.csv", ""), "--out", at("out.csv")).refused(NOTHING_DONE, "a.csv");
        Files.write(
                at("l.csv"),
                "id,surname\n1,Wexlamé\n2,Dor\n".getBytes(StandardCharsets.ISO_8859_1));
        var said = run("cluster", at("l.csv"), "--out", at("out.csv"));
        said.refused(NOTHING_DONE, "UTF-8");
        assertThat(said.out() + said.err()).doesNotContain("Wexlam");
        notWritten();
    }

    @Test
    void refusesRecordsOfWhichNothingCanBeCompared() throws IOException {
        run("cluster", text("a.csv", "id,surname\n1,\n2,\n"), "--out", at("out.csv"))
                .refused(NOTHING_DONE, "Nothing can be compared");
        run("cluster", text("a.csv", "id,colour\n1,red\n2,red\n"), "--out", at("out.csv"))
                .refused(NOTHING_DONE, "None of the file's columns");
        notWritten();
    }

    @Test
    void takesAColumnWithoutValuesAndACellOfTenMegabytes() throws IOException {
        var huge = "x".repeat(10_000_000);
        var file =
                text(
                        "a.csv",
                        "id,first_name,surname,dob\n1,Wex,Dor,\n2," + huge + ",Dor,\n3,Wex,Dor,\n");
        run("cluster", file, "--out", at("out.csv")).done();
        assertThat(at("out.csv")).content().contains("3,");
        assertThat(run("profile", file).done().out().length()).isLessThan(10_000);
    }

    @Test
    void namesTheRowOfATableThatCannotBeUsed() throws IOException {
        var people = people();
        run("cluster", people, "--out", at("out.csv"), "--pairs", text("p.csv", "a,b\n1,2\n"))
                .refused(NOTHING_DONE, "id_left");
        run(
                        "cluster",
                        people,
                        "--out",
                        at("out.csv"),
                        "--pairs",
                        text("p.csv", "id_left,id_right,weight\nrec-0-0,rec-9-9,1\n"))
                .refused(NOTHING_DONE, "Row 1", "does not have");
        run(
                        "cluster",
                        people,
                        "--out",
                        at("out.csv"),
                        "--pairs",
                        text("p.csv", "id_left,id_right,weight\nrec-0-0,rec-0-1,lots\n"))
                .refused(NOTHING_DONE, "Row 1", "no number");
        run(
                        "cluster",
                        people,
                        "--out",
                        at("out.csv"),
                        "--judgements",
                        text("j.csv", "left,right,judgement\nrec-0-0,rec-0-1,perhaps\n"))
                .refused(NOTHING_DONE, "Row 1", "neither");
        run("evaluate", text("b.csv", "id,surname\n1,Dor\n2,Fen\n"))
                .refused(WRONG_USAGE, "--truth");
        run("explain", people, "--left", "rec-0-0", "--right", "rec-77")
                .refused(NOTHING_DONE, "rec-77");
        notWritten();
    }

    @Test
    void keepsTheFileOfBeforeWhenARunFails() throws IOException {
        var before = text("out.csv", "as it was");
        run("cluster", text("a.csv", "id,surname\n1,\n"), "--out", before)
                .refused(NOTHING_DONE, "Nothing can be compared");
        assertThat(before).hasContent("as it was");
        assertThat(List.of(folder.toFile().list())).containsExactlyInAnyOrder("a.csv", "out.csv");
    }
}
