package org.wardline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class InventedNamesTests {

    @Test
    void coinsSurnamesThatNobodyHas() throws IOException {
        var known = known();
        assertThat(known).contains("smith", "jones");
        assertThat(coined())
                .hasSizeGreaterThan(50)
                .doesNotHaveDuplicates()
                .allSatisfy(
                        name -> assertThat(known).doesNotContain(name.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> known() throws IOException {
        try (var stream =
                new GZIPInputStream(
                        Objects.requireNonNull(
                                InventedNamesTests.class.getResourceAsStream(
                                        "/reference/known-surnames.txt.gz")))) {
            return new HashSet<>(
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        }
    }

    private static List<String> coined() throws IOException {
        try (var stream =
                Objects.requireNonNull(
                        InventedNamesTests.class.getResourceAsStream("/demo/surnames.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
