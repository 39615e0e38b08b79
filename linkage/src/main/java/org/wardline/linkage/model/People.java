package org.wardline.linkage.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The model that comes with the library. */
public final class People {
    private static final LinkageModel PERSON = read("person.json");

    private People() {}

    /**
     * A generic model of people, for any file that has some of: names, date of birth, sex, postcode, place, street,
     * house number, e-mail address, telephone number, personal number, occupation, region. Its probabilities are
     * starting values; train it on the file before you trust a score.
     */
    public static LinkageModel person() {
        return PERSON;
    }

    private static LinkageModel read(String resource) {
        try (var json = Objects.requireNonNull(People.class.getResourceAsStream(resource))) {
            return ModelJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
