package org.wardline.linkage.model;

import java.util.ArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** Lays JSON out for people: what fits stands on one line, the rest one part a line. */
final class JsonLayout {
    private static final int WIDTH = 118;

    private JsonLayout() {}

    static String of(JsonNode node) {
        var text = new StringBuilder();
        lay(node, 0, 0, text);
        return text.append('\n').toString();
    }

    /** @param taken how many characters of the line are in use, the indentation apart */
    private static void lay(JsonNode node, int indentation, int taken, StringBuilder text) {
        var flat = flat(node);
        if (!node.isContainer() || indentation + taken + flat.length() <= WIDTH) {
            text.append(flat);
            return;
        }
        var inner = "\n" + " ".repeat(indentation + 2);
        var parts = new ArrayList<String>();
        if (node.isObject()) {
            for (var field : node.properties()) {
                var name = quoted(field.getKey()) + ": ";
                parts.add(name + laid(field.getValue(), indentation + 2, name.length() + 1));
            }
        } else {
            node.forEach(each -> parts.add(laid(each, indentation + 2, 1)));
        }
        text.append(node.isObject() ? '{' : '[')
                .append(inner)
                .append(String.join("," + inner, parts))
                .append("\n" + " ".repeat(indentation))
                .append(node.isObject() ? '}' : ']');
    }

    private static String laid(JsonNode node, int indentation, int taken) {
        var text = new StringBuilder();
        lay(node, indentation, taken, text);
        return text.toString();
    }

    private static String flat(JsonNode node) {
        var parts = new ArrayList<String>();
        if (node.isObject()) {
            for (var field : node.properties()) {
                parts.add(quoted(field.getKey()) + ": " + flat(field.getValue()));
            }
            return "{" + String.join(", ", parts) + "}";
        }
        if (node.isArray()) {
            node.forEach(each -> parts.add(flat(each)));
            return "[" + String.join(", ", parts) + "]";
        }
        return node.toString();
    }

    private static String quoted(String text) {
        return StringNode.valueOf(text).toString();
    }
}
