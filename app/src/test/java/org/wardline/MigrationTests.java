package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wardline.database.Migrations;

class MigrationTests {
    private static final Path FOLDER = Golden.root().resolve("app/src/main/resources/db/migration");
    private static final Pattern NAME =
            Pattern.compile("V([1-9][0-9]*)__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    static List<String> modules() throws IOException {
        return names(FOLDER);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyFolderIsOfAModuleThatMigrates() throws IOException {
        assertThat(modules())
                .as("A folder that Migrations.MODULES does not name is never run: add it there")
                .isSubsetOf(Migrations.MODULES)
                .contains("governance", "intake");
    }

    @ParameterizedTest
    @MethodSource("modules")
    void filesAreNamedByNumberAndPlainWords(String module) throws IOException {
        var files = names(FOLDER.resolve(module));
        assertThat(files).as("Remove the empty folder, or write its first migration").isNotEmpty();
        assertThat(files)
                .as("Name it V<number>__lower_case_words.sql: Flyway passes over any other name")
                .allMatch(file -> NAME.matcher(file).matches());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void numbersRunFromOneWithoutGaps(String module) throws IOException {
        var numbers =
                names(FOLDER.resolve(module)).stream()
                        .map(NAME::matcher)
                        .filter(name -> name.matches())
                        .map(name -> Integer.valueOf(name.group(1)))
                        .sorted()
                        .toList();
        assertThat(numbers)
                .as("Number the module's files 1, 2, 3 and so on, each once")
                .isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
    }
}
