package org.wardline.subjects;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.wardline.linkage.model.LinkageModel;
import org.wardline.linkage.model.ModelJson;

/** The model that mentions are compared by. How its figures came about is told in {@code docs/linkage.md}. */
final class MentionModel {
    private static final LinkageModel SHIPPED = read("/subjects/mentions.json");

    private MentionModel() {}

    static LinkageModel shipped() {
        return SHIPPED;
    }

    static LinkageModel read(String resource) {
        try (var json = Objects.requireNonNull(MentionModel.class.getResourceAsStream(resource))) {
            return ModelJson.read(new String(json.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The model of mentions cannot be read", e);
        }
    }
}
