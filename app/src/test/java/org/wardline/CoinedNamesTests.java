package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoinedNamesTests {

    @Test
    void takesNoSurnameFromPeopleOrPlaces() throws IOException {
        assertThat(coined("surnames.txt"))
                .hasSizeGreaterThan(150)
                .doesNotHaveDuplicates()
                .allSatisfy(InventedNames::assertInvented);
    }

    @Test
    void takesNoStreetFromTheMap() throws IOException {
        assertThat(coined("streets.txt"))
                .hasSizeGreaterThan(80)
                .doesNotHaveDuplicates()
                .allSatisfy(InventedNames::assertInventedStreet);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Smith", "JONES", " olivia", "Winchester"})
    void refusesNamesThatExist(String name) {
        assertThatThrownBy(() -> InventedNames.assertInvented(name))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void refusesAStreetThatExists() {
        assertThatThrownBy(() -> InventedNames.assertInventedStreet("High Street"))
                .isInstanceOf(AssertionError.class);
    }

    private static List<String> coined(String list) throws IOException {
        try (var stream =
                Objects.requireNonNull(
                        CoinedNamesTests.class.getResourceAsStream("/demo/" + list))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
