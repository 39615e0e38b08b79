package org.wardline.intake.cybertip;

import java.util.List;
import org.wardline.intake.media.EmbeddedMedia;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON within strict limits and looks for media in every text and name. */
final class JsonTree {
    private static final int DEEPEST = 64;
    private static final int MOST_TOKENS = 2_000_000;
    private static final int LONGEST_TEXT = 32 << 20;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1000;
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .maxTokenCount(MOST_TOKENS)
                                                    .maxStringLength(LONGEST_TEXT)
                                                    .maxNumberLength(LONGEST_NUMBER)
                                                    .maxNameLength(LONGEST_NAME)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final Notes notes;

    private JsonTree(Notes notes) {
        this.notes = notes;
    }

    /** The document, with characters replaced that no database keeps. */
    static JsonNode read(byte[] bytes, Notes notes) throws CannotRead {
        try (var parser = MAPPER.createParser(bytes)) {
            JsonNode document = parser.readValueAsTree();
            if (parser.nextToken() != null) {
                var line = parser.currentTokenLocation().getLineNr();
                throw CannotRead.because(ReadingProblem.SEVERAL_REPORTS, line);
            }
            return new JsonTree(notes).checked(document, "");
        } catch (JacksonException e) {
            throw explained(e);
        }
    }

    private static CannotRead explained(JacksonException e) {
        var location = e.getLocation();
        var line = location == null || location.getLineNr() < 1 ? null : location.getLineNr();
        return CannotRead.because(
                switch (e) {
                    case StreamConstraintsException limit -> ReadingProblem.TOO_COMPLEX;
                    case UnexpectedEndOfInputException cut -> ReadingProblem.TRUNCATED;
                    case JacksonIOException io -> ReadingProblem.ENCODING;
                    case MismatchedInputException twice -> ReadingProblem.SAME_NAME_TWICE;
                    default -> ReadingProblem.MALFORMED;
                },
                line);
    }

    private JsonNode checked(JsonNode node, String pointer) throws CannotRead {
        if (node.isString()) {
            return JsonNodeFactory.instance.stringNode(text(node.stringValue(), pointer));
        }
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(object.propertyNames())) {
                var place = pointer + "/" + Places.step(name);
                refuseMedia(name, place);
                object.set(name, checked(object.get(name), place));
            }
        } else if (node instanceof ArrayNode array) {
            for (var i = 0; i < array.size(); i++) {
                array.set(i, checked(array.get(i), pointer + "/" + i));
            }
        }
        return node;
    }

    private String text(String text, String pointer) throws CannotRead {
        refuseMedia(text, pointer);
        var kept = new StringBuilder(text.length());
        text.codePoints()
                .forEach(c -> {
                    var lost = c == 0 || Character.getType(c) == Character.SURROGATE;
                    kept.appendCodePoint(lost ? 0xFFFD : c);
                });
        if (!text.contentEquals(kept)) {
            notes.add(Notes.Note.CHARACTERS_REPLACED, pointer);
        }
        return kept.toString();
    }

    private static void refuseMedia(String text, String pointer) throws CannotRead {
        var found = EmbeddedMedia.find(text);
        if (found.isPresent()) {
            throw CannotRead.media(pointer.isEmpty() ? "/" : pointer, found.get());
        }
    }
}
