package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages of docs/security name tests that exist, and leave no page and no threat without one. */
class SecurityPagesTests {
    private static final Path PAGES = Golden.root().resolve("docs/security");
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]+Tests)`");
    private static final Pattern ROW = Pattern.compile("^\\|.*\\|$");

    private static Set<String> tests() throws IOException {
        var names = new TreeSet<String>();
        for (var module : List.of("app", "linkage", "bench")) {
            try (var files = Files.walk(Golden.root().resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Tests.java"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
        }
        return names;
    }

    private static List<Path> pages() throws IOException {
        try (var files = Files.list(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @Test
    void namesOnlyTestsThatExist() throws IOException {
        var gone = new TreeSet<String>();
        for (var page : pages()) {
            NAMED.matcher(Files.readString(page))
                    .results()
                    .map(found -> found.group(1))
                    .forEach(gone::add);
        }
        assertThat(gone).hasSizeGreaterThan(20);
        gone.removeAll(tests());
        assertThat(gone).as("tests that docs/security names and nobody has").isEmpty();
    }

    @Test
    void leavesNoPageOutOfItsList() throws IOException {
        var list = Files.readString(PAGES.resolve("README.md"));
        var left =
                pages().stream()
                        .map(page -> page.getFileName().toString())
                        .filter(name ->
                                !name.equals("README.md") && !list.contains("(" + name + ")"))
                        .collect(Collectors.toSet());
        assertThat(left).as("pages that docs/security/README.md does not list").isEmpty();
    }

    @Test
    void answersEveryThreatAndPromiseWithATest() throws IOException {
        for (var page : List.of("README.md", "threat-model.md")) {
            var without =
                    rows(PAGES.resolve(page)).filter(row -> !NAMED.matcher(row).find()).toList();
            assertThat(without).as("rows of %s that name no test", page).isEmpty();
        }
    }

    /** Rows of a page's tables, without their heads. */
    private static Stream<String> rows(Path page) throws IOException {
        var lines = Files.readAllLines(page);
        return Stream.iterate(0, at -> at < lines.size(), at -> at + 1)
                .filter(at -> ROW.matcher(lines.get(at)).matches())
                .filter(at -> !lines.get(at).startsWith("|---"))
                .filter(at -> at + 1 == lines.size() || !lines.get(at + 1).startsWith("|---"))
                .map(lines::get);
    }
}
