package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class GlossaryTests {
    private static final Pattern PLACE = Pattern.compile("\\| `([a-z.]+)\\.([A-Z]\\w*)` \\|$");

    @Test
    void leadsEveryWordToItsFile() throws IOException {
        var sources = Golden.root().resolve("app/src/main/java/org/wardline");
        var rows =
                Files.readAllLines(Golden.root().resolve("docs/glossary.md")).stream()
                        .filter(line -> line.startsWith("| ") && !line.startsWith("| Word |"))
                        .toList();
        assertThat(rows).hasSizeGreaterThan(30);
        assertThat(rows)
                .allSatisfy(row -> {
                    var place = PLACE.matcher(row);
                    assertThat(place.find()).as(row).isTrue();
                    var file =
                            sources.resolve(place.group(1).replace('.', '/'))
                                    .resolve(place.group(2) + ".java");
                    assertThat(file).as(row).exists();
                });
    }
}
