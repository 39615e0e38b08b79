package org.wardline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * Compares names with those that people, places and streets really have. Nobody in Wardline's own data may be mistaken
 * for somebody who lives.
 */
public final class InventedNames {
    private static final List<Set<String>> NAMES =
            List.of(known("surnames"), known("first-names"), known("places"));
    private static final Set<String> STREETS = known("streets");

    private InventedNames() {}

    /** No list of surnames, given names or places has this surname. */
    public static void assertInvented(String surname) {
        var text = surname.strip().toLowerCase(Locale.ROOT);
        assertThat(NAMES)
                .as("%s is a name that exists", surname)
                .noneMatch(known -> known.contains(text));
    }

    /** The list of streets does not have this one. */
    public static void assertInventedStreet(String street) {
        assertThat(STREETS)
                .as("%s is a street that exists", street)
                .doesNotContain(street.strip().toLowerCase(Locale.ROOT));
    }

    private static Set<String> known(String list) {
        var name = "/reference/known-" + list + ".txt.gz";
        try (var stream =
                new GZIPInputStream(
                        Objects.requireNonNull(InventedNames.class.getResourceAsStream(name)))) {
            return new HashSet<>(
                    new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
