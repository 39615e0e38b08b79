package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a JSON text, read field by field. What is wrong is noted, with its place, and reading goes on, so that
 * all mistakes are known in the end; what stands in for a field that cannot be read is never used then.
 */
final class JsonFields {
    private final JsonNode node;
    private final String place;
    private final List<String> problems;
    private final Set<String> asked = new HashSet<>();

    JsonFields(JsonNode node, String place, List<String> problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(place + " must be an object in braces.");
        }
    }

    String place() {
        return place;
    }

    List<String> problems() {
        return problems;
    }

    /** An object that stands inside this one. */
    JsonFields inside(JsonNode inner) {
        return new JsonFields(inner, place, problems);
    }

    void problem(String sentence) {
        problems.add(place + ": " + sentence);
    }

    private @Nullable JsonNode field(String name) {
        asked.add(name);
        var found = node.get(name);
        return found == null || found.isNull() ? null : found;
    }

    private @Nullable JsonNode wanted(String name) {
        var found = field(name);
        if (found == null && node.isObject()) {
            problem("\"" + name + "\" is missing.");
        }
        return found;
    }

    boolean has(String name) {
        return field(name) != null;
    }

    String text(String name) {
        var found = wanted(name);
        if (found == null) {
            return "";
        }
        if (!found.isString()) {
            problem("\"" + name + "\" must be a text in quotation marks.");
            return "";
        }
        return found.stringValue();
    }

    double number(String name) {
        var found = wanted(name);
        if (found == null) {
            return 0;
        }
        if (!found.isNumber()) {
            problem("\"" + name + "\" must be a number.");
            return 0;
        }
        return found.doubleValue();
    }

    /** The numbers of an object that may be left out, by name. */
    Map<String, Double> numbers(String name) {
        var found = field(name);
        if (found == null) {
            return Map.of();
        }
        var fields = inside(found);
        var numbers = new TreeMap<String, Double>();
        for (var each : found.propertyNames()) {
            numbers.put(each, fields.number(each));
        }
        return numbers;
    }

    boolean flag(String name) {
        var found = wanted(name);
        if (found != null && !found.isBoolean()) {
            problem("\"" + name + "\" must be true or false.");
        }
        return found != null && found.isBoolean() && found.booleanValue();
    }

    /** What stands under this name, whatever it is. */
    Optional<JsonNode> any(String name) {
        return Optional.ofNullable(wanted(name));
    }

    /** The objects of a list; no list is no objects where it may be left out. */
    List<JsonFields> objects(String name, boolean required) {
        var found = required ? wanted(name) : field(name);
        var objects = new ArrayList<JsonFields>();
        if (found == null) {
            return objects;
        }
        if (!found.isArray()) {
            problem("\"" + name + "\" must be a list in square brackets.");
            return objects;
        }
        for (var each : found) {
            objects.add(
                    new JsonFields(
                            each, place + ", " + name + " " + (objects.size() + 1), problems));
        }
        return objects;
    }

    /** Lists of texts in a list that may be left out. */
    List<List<String>> textLists(String name) {
        var found = field(name);
        if (found == null) {
            return List.of();
        }
        if (!found.isArray()) {
            problem("\"" + name + "\" must be a list in square brackets.");
            return List.of();
        }
        var lists = new ArrayList<List<String>>();
        for (var each : found) {
            lists.add(texts(name, each));
        }
        return lists;
    }

    /** The texts of a list that may be left out. */
    List<String> texts(String name) {
        return texts(name, field(name));
    }

    private List<String> texts(String name, @Nullable JsonNode found) {
        var texts = new ArrayList<String>();
        if (found == null) {
            return texts;
        }
        if (!found.isArray()) {
            problem("\"" + name + "\" must be a list in square brackets.");
            return texts;
        }
        for (var each : found) {
            if (each.isString()) {
                texts.add(each.stringValue());
            } else {
                problem("\"" + name + "\" must hold only texts in quotation marks.");
            }
        }
        return texts;
    }

    <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> words) {
        var text = text(name);
        return text.isEmpty() ? Optional.empty() : word(text, words);
    }

    <E extends Enum<E>> List<E> someOf(String name, Class<E> words) {
        return texts(name).stream()
                .map(text -> word(text, words))
                .flatMap(Optional::stream)
                .toList();
    }

    <E extends Enum<E>> Optional<E> word(String text, Class<E> words) {
        for (var constant : words.getEnumConstants()) {
            if (word(constant).equals(text)) {
                return Optional.of(constant);
            }
        }
        problem(
                "\""
                        + text
                        + "\" is not known. One of these is meant: "
                        + Arrays.stream(words.getEnumConstants())
                                .map(JsonFields::word)
                                .collect(Collectors.joining(", "))
                        + ".");
        return Optional.empty();
    }

    /** How a constant is written in JSON. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Notes the fields that nobody asked for: most are misspelt. */
    void nothingElse() {
        for (var name : node.propertyNames()) {
            if (!asked.contains(name)) {
                problem("\"" + name + "\" is not known here.");
            }
        }
    }
}
