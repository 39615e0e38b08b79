package org.wardline.dissemination;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardline.kernel.Sensitive;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The copy of a package that a recipient gets: its text, its SHA-256, and how to read it. */
final class SealedCopy {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sensitive<String> text;

    SealedCopy(Sensitive<String> text) {
        this.text = text;
    }

    Sensitive<String> text() {
        return text;
    }

    /** The copy with a moment before which nobody comes to a door; as it is when there is none. */
    Sensitive<String> waitingFor(@Nullable Instant noOvertBefore) {
        if (noOvertBefore == null || !(read() instanceof ObjectNode copy)) {
            return text;
        }
        copy.put("noOvertActionBefore", noOvertBefore.toString());
        return Sensitive.of(JSON.writeValueAsString(copy));
    }

    /** SHA-256 of the text's UTF-8 bytes. */
    byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.value().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256", e);
        }
    }

    /**
     * Whether every address in it says how it was reached. A copy that cannot be read, or an address whose way is
     * missing, may not leave.
     */
    boolean addressesMayLeave() {
        var root = read();
        if (root == null) {
            return false;
        }
        for (var address : root.path("addresses")) {
            if (address.path("way").asString("").isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** The copy in reading order, one line for each heading or value. */
    List<CopyLine> lines() {
        var lines = new ArrayList<CopyLine>();
        var root = read();
        if (root != null) {
            addFields(root, 0, lines);
        }
        return lines;
    }

    private @Nullable JsonNode read() {
        try {
            var root = JSON.readTree(text.value());
            return root.isObject() ? root : null;
        } catch (JacksonException e) {
            // The parser's message quotes the text, so it goes nowhere: unreadable is all that is
            // said.
            return null;
        }
    }

    private static void addFields(JsonNode object, int depth, List<CopyLine> lines) {
        for (var field : object.properties()) {
            add(words(field.getKey()), field.getValue(), depth, lines);
        }
    }

    private static void add(String title, JsonNode value, int depth, List<CopyLine> lines) {
        if (value.isObject()) {
            lines.add(new CopyLine(depth, title, ""));
            addFields(value, depth + 1, lines);
        } else if (value.isArray()) {
            addList(title, value, depth, lines);
        } else if (!value.isNull() && !value.asString("").isBlank()) {
            lines.add(new CopyLine(depth, title, plain(value)));
        }
    }

    private static void addList(String title, JsonNode list, int depth, List<CopyLine> lines) {
        if (list.isEmpty()) {
            lines.add(new CopyLine(depth, title, "None"));
            return;
        }
        lines.add(new CopyLine(depth, title, ""));
        var number = 0;
        for (var each : list) {
            number++;
            add(String.valueOf(number), each, depth + 1, lines);
        }
    }

    private static String plain(JsonNode value) {
        if (value.isBoolean()) {
            return value.asBoolean() ? "Yes" : "No";
        }
        return value.asString("");
    }

    /** A field's name as words: {@code researchChecks} reads "Research checks". */
    private static String words(String name) {
        var spaced =
                name.replace('_', ' ')
                        .replaceAll("([a-z0-9])([A-Z])", "$1 $2")
                        .toLowerCase(Locale.ROOT);
        return spaced.isEmpty()
                ? spaced
                : spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    @Override
    public String toString() {
        return "SealedCopy";
    }
}
