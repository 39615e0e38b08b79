package org.wardline.intake.cybertip;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value in a JSON document and where it stands. Senders leave values out, write null, write one object where a list
 * belongs or a list within an object: all of it reads the same here.
 *
 * @param node null when missing
 * @param pointer JSON pointer
 */
record JsonPlace(@Nullable JsonNode node, String pointer) {

    /** The member of that name, which may be missing. */
    JsonPlace at(String name) {
        var member = node == null ? null : node.get(name);
        return new JsonPlace(
                member == null || member.isNull() ? null : member,
                pointer + "/" + Places.step(name));
    }

    boolean isThere() {
        return node != null;
    }

    /** As {@link #items(String, String)} where both lists have one name. */
    List<JsonPlace> items(String name) {
        return items(name, name);
    }

    /**
     * The values listed under a name: {@code emails.emails[]}, {@code emails[]}, {@code emails {...}} and a bare value
     * all count.
     *
     * @param inner the list within, where the outer one is an object that has it
     */
    List<JsonPlace> items(String outer, String inner) {
        return at(outer).elements().stream()
                .flatMap(element ->
                        element.node() != null && element.node().has(inner)
                                ? element.at(inner).elements().stream()
                                : Stream.of(element))
                .toList();
    }

    private List<JsonPlace> elements() {
        var value = node;
        if (value == null) {
            return List.of();
        }
        if (!value.isArray()) {
            return List.of(this);
        }
        return IntStream.range(0, value.size())
                .filter(i -> !value.get(i).isNull())
                .mapToObj(i -> new JsonPlace(value.get(i), pointer + "/" + i))
                .toList();
    }

    /** The text of a plain value or of the {@code value} within; null when missing, null or blank. */
    @Nullable String text() {
        if (node == null) {
            return null;
        }
        if (node.isObject()) {
            return at("value").plain();
        }
        return plain();
    }

    /** The text of the member of that name, as {@link #text()}. */
    @Nullable String text(String name) {
        return at(name).text();
    }

    private @Nullable String plain() {
        if (node == null || node.isObject() || node.isArray()) {
            return null;
        }
        var text = node.asString().strip();
        return text.isEmpty() ? null : text;
    }

    /** True, false, or null for not said: three different facts. */
    @Nullable Boolean triState(String name) {
        var text = text(name);
        return text == null
                ? null
                : switch (text) {
                    case "true", "True", "1" -> Boolean.TRUE;
                    case "false", "False", "0" -> Boolean.FALSE;
                    default -> null;
                };
    }

    /** Pointers of members that have a value and are not among those known. */
    Set<String> others(Set<String> known) {
        var others = new TreeSet<String>();
        if (node != null && node.isObject()) {
            for (var name : node.propertyNames()) {
                if (!known.contains(name) && !name.startsWith("_") && at(name).isThere()) {
                    others.add(at(name).pointer());
                }
            }
        }
        return others;
    }
}
