package org.wardline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardline.linkage.model.People;

/** What cannot be used is named in a sentence that says where and what to do, without quoting anybody's record. */
class BadInputTests {
    @TempDir Path folder;

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static Source source(Path file) {
        return new Source(
                file,
                "id",
                Map.of("given", List.of("first_name"), "surname", List.of("surname")),
                Optional.empty());
    }

    private Records read(Source source) {
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            return linkage.read(source, People.person());
        }
    }

    private void refuses(Source source, String... words) {
        assertThatThrownBy(() -> read(source))
                .isInstanceOf(LinkageInputException.class)
                .message()
                .contains(words)
                .doesNotContain("Wexlam");
    }

    /** That the engine ran out of memory is no fault of the file. */
    @Test
    void saysWhenTheEngineMayUseTooLittleMemory() {
        var problem =
                new SQLException("Out of Memory Error: could not allocate block of size 256.0 KiB");
        assertThat(Reading.explained(Path.of("people.csv"), problem))
                .hasMessageContaining("people.csv takes more memory")
                .hasMessageContaining("--memory 4GB");
    }

    @Test
    void namesTheFileThatIsNotThere() {
        refuses(source(folder.resolve("none.csv")), "no file", "none.csv");
    }

    @Test
    void namesEveryMissingColumnAndThoseThereAre() throws IOException {
        refuses(source(file("a.csv", "id,name\n1,Wexlam\n")), "first_name", "surname", "name");
    }

    @Test
    void refusesAnEmptyTable() throws IOException {
        refuses(source(file("a.csv", "id,first_name,surname\n")), "no records");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(source(file("a.csv", "")), "a.csv");
    }

    @Test
    void refusesAnIdThatComesTwice() throws IOException {
        refuses(
                source(file("a.csv", "id,first_name,surname\n7,Wexlam,Dor\n7,Wexlam,Fen\n")),
                "same id twice");
    }

    @Test
    void refusesAnEmptyId() throws IOException {
        refuses(source(file("a.csv", "id,first_name,surname\n,Wexlam,Dor\n")), "id", "empty");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws IOException {
        var bytes = "id,first_name,surname\n1,Wexlamé,Dor\n".getBytes(StandardCharsets.ISO_8859_1);
        refuses(source(Files.write(folder.resolve("a.csv"), bytes)), "UTF-8");
    }

    @Test
    void refusesLinesWithTooManyCells() throws IOException {
        refuses(
                source(file("a.csv", "id,first_name,surname\n1,Wexlam,Dor\n2,a,b,c,d\n")),
                "a.csv",
                "cells");
    }

    @Test
    void refusesSomethingThatIsNotParquet() throws IOException {
        refuses(source(file("a.parquet", "id,first_name\n")), "Parquet");
    }

    @Test
    void readsACellOfTenMegabytesAndComparesTheRest() throws IOException {
        var huge = "x".repeat(10_000_000);
        var file =
                file(
                        "a.csv",
                        "id,first_name,surname\n1,Wexlam,Dor\n2," + huge + ",Dor\n3,Wexlam,Dor\n");
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(source(file), People.person());
            assertThat(records.size()).isEqualTo(3);
            var pairs = linkage.predict(records, People.person(), Integer.MIN_VALUE).pairs();
            assertThat(pairs.size()).isEqualTo(3);
        }
    }

    @Test
    void leavesAColumnOutThatIsEmptyThroughout() throws IOException {
        var file = file("a.csv", "id,first_name,surname\n1,Wexlam,\n2,Wexlam,\n");
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(source(file), People.person());
            var pairs = linkage.predict(records, People.person(), Integer.MIN_VALUE).pairs();
            assertThat(pairs.comparisons())
                    .extracting(each -> each.name())
                    .containsExactly("given");
        }
    }

    @Test
    void refusesRecordsOfWhichNothingCanBeCompared() throws IOException {
        var file = file("a.csv", "id,first_name,surname\n1,,\n2,,\n");
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(folder))) {
            var records = linkage.read(source(file), People.person());
            assertThatThrownBy(() -> linkage.train(records, People.person()))
                    .isInstanceOf(LinkageInputException.class)
                    .hasMessageContaining("Nothing can be compared");
        }
    }

    @Test
    void leavesNothingInTheSpillFolder() throws IOException {
        var spill = folder.resolve("spill");
        var file = file("a.csv", "id,first_name,surname\n1,Wexlam,Dor\n2,Wexlam,Dor\n");
        try (var linkage = Linkage.start(Settings.defaults().withSpillFolder(spill))) {
            linkage.predict(linkage.read(source(file), People.person()), People.person(), 0);
        }
        try (var left = Files.list(spill)) {
            assertThat(left).isEmpty();
        }
    }
}
