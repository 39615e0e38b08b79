package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SourceTests {
    // Written so that this file does not match itself.
    private static final Pattern MACHINE_PATH =
            Pattern.compile("(?<![\\w.~}])/(work|root|home|Users)/\\w");
    private static final Pattern REGISTRY =
            Pattern.compile(
                    "(?i)repo1?[.]maven|registry[.]npmjs|pypi[.]org|files[.]pythonhosted|maven[.]org/maven2"
                            + "|(artifactory|nexus)[.]\\w+[.]\\w+");
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\\b");
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

    /** Every line in which the pattern is found, as {@code file:line}. */
    private static List<String> found(Pattern pattern, List<Path> files) {
        var places = new ArrayList<String>();
        for (var file : files) {
            var number = 0;
            for (var line : SourceFiles.read(file).lines().toList()) {
                number++;
                if (pattern.matcher(line).find()) {
                    places.add(SourceFiles.name(file) + ":" + number);
                }
            }
        }
        return places;
    }

    @Test
    void keepsJavaFilesShort() {
        var overlong =
                SourceFiles.ending("", ".java").stream()
                        .filter(file -> SourceFiles.read(file).lines().count() > 400)
                        .map(SourceFiles::name)
                        .toList();
        assertThat(overlong)
                .as("longer than 400 lines: take a part out under a name of its own")
                .isEmpty();
    }

    @Test
    void namesNoMachine() {
        var texts = SourceFiles.texts();
        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(found(MACHINE_PATH, texts))
                .as("a path of one machine: name it from the repository's root")
                .isEmpty();
        assertThat(found(REGISTRY, texts))
                .as("a host of packages: leave it to the reader's own settings")
                .isEmpty();
    }

    @Test
    void leavesNothingToDoInTheText() {
        assertThat(found(LEFT_OVER, SourceFiles.texts()))
                .as("do it, or say what is missing where readers look for it")
                .isEmpty();
    }

    @Test
    void keepsTheReadmeShort() {
        assertThat(SourceFiles.read(Golden.root().resolve("README.md")).lines().count())
                .as("lines of README.md: put the rest into docs")
                .isLessThanOrEqualTo(80);
    }

    @Test
    void everyLinkLeadsToAFile() {
        var broken = new ArrayList<String>();
        var links = 0;
        for (var page : SourceFiles.ending("", ".md")) {
            var link = LINK.matcher(SourceFiles.read(page));
            while (link.find()) {
                var target = link.group(1).replaceAll("#.*", "");
                if (target.isEmpty() || target.matches("[a-z]+:.*")) {
                    continue;
                }
                links++;
                if (!Files.exists(page.resolveSibling(target))) {
                    broken.add(SourceFiles.name(page) + " -> " + target);
                }
            }
        }
        assertThat(links).isPositive();
        assertThat(broken).as("links that lead nowhere: correct the path from the page").isEmpty();
    }

    @Test
    void noticesWhatItLooksFor() {
        assertThat(MACHINE_PATH.matcher("cd /" + "root/x").find()).isTrue();
        assertThat(REGISTRY.matcher("https://repo" + ".maven.apache.org").find()).isTrue();
        assertThat(LEFT_OVER.matcher("// TO" + "DO later").find()).isTrue();
    }
}
