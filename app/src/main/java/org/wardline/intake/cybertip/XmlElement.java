package org.wardline.intake.cybertip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One element of a document that was read and found harmless. */
final class XmlElement {
    private final String name;
    private final String place;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<XmlElement> children = new ArrayList<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    XmlElement(String name, String place) {
        this.name = name;
        this.place = place;
    }

    /** Adds a child, whose place counts those of its name: {@code email[2]}. */
    XmlElement child(String childName) {
        var index = counts.merge(childName, 1, Integer::sum);
        var child =
                new XmlElement(childName, place + "/" + Places.step(childName) + "[" + index + "]");
        children.add(child);
        return child;
    }

    void append(String more) {
        text.append(more);
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    String name() {
        return name;
    }

    /** XPath with indexes. */
    String place() {
        return place;
    }

    /** Place of an attribute. */
    String place(String attribute) {
        return place + "/@" + Places.step(attribute);
    }

    Map<String, String> attributes() {
        return attributes;
    }

    @Nullable String attribute(String attribute) {
        var value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    List<XmlElement> children() {
        return children;
    }

    List<XmlElement> children(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    Optional<XmlElement> first(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).findFirst();
    }

    /** Text of the first such child; null when there is none or it is blank. */
    @Nullable String textOf(String childName) {
        return first(childName)
                .map(XmlElement::text)
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }

    /** Its own text without white space around it. */
    String text() {
        return text.toString().strip();
    }

    /** Its own text as it stands. */
    String wholeText() {
        return text.toString();
    }
}
