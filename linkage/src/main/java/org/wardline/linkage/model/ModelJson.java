package org.wardline.linkage.model;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Models as JSON. The schema is model.schema.json, beside this class; {@code docs/linkage-model.md} explains it.
 * Writing a model and reading it again gives an equal one.
 */
public final class ModelJson {
    /** What a model's file says it is. */
    static final String FORMAT = "wardline-linkage-model";

    /** The version of the schema that is written, and the newest that is read. */
    static final int VERSION = 1;

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private ModelJson() {}

    /**
     * Reads a model.
     *
     * @throws Mistakes when the text is not JSON, not of this schema, or says what no model can be; with everything
     *     that is wrong
     */
    public static LinkageModel read(String json) {
        try {
            return ModelReader.read(JsonMapper.shared().readTree(json));
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw new Mistakes(
                    "The model",
                    List.of(
                            "It is not JSON: the mistake is in line "
                                    + at.getLineNr()
                                    + ", near column "
                                    + at.getColumnNr()
                                    + "."));
        }
    }

    /** Writes a model; the same model gives the same text. */
    public static String write(LinkageModel model) {
        var root =
                NODES.objectNode()
                        .put("format", FORMAT)
                        .put("version", VERSION)
                        .put("name", model.name())
                        .put("description", model.description())
                        .put("prior", model.prior());
        var columns = root.putArray("columns");
        model.columns().forEach(column -> columns.add(column(column)));
        var comparisons = root.putArray("comparisons");
        model.comparisons().forEach(comparison -> comparisons.add(comparison(comparison)));
        var blocking = root.putArray("blocking");
        model.blocking().forEach(rule -> blocking.add(rule(rule)));
        if (!model.deterministic().isEmpty()) {
            var deterministic = root.putArray("deterministic");
            for (var rule : model.deterministic()) {
                rule.forEach(deterministic.addArray()::add);
            }
        }
        return JsonLayout.of(root);
    }

    private static JsonNode column(Column column) {
        var node =
                NODES.objectNode()
                        .put("name", column.name())
                        .put("title", column.title())
                        .put("kind", JsonFields.word(column.kind()));
        var cleaning = node.putArray("cleaning");
        column.cleaning().forEach(step -> cleaning.add(JsonFields.word(step)));
        var aliases = node.putArray("aliases");
        column.aliases().forEach(aliases::add);
        column.derivation().ifPresent(derivation -> node.set("derived", derivation(derivation)));
        return node;
    }

    private static JsonNode derivation(Derivation derivation) {
        return switch (derivation) {
            case Derivation.FirstWord first ->
                    NODES.objectNode().put("first_word_of", first.from());
            case Derivation.LastWord last -> NODES.objectNode().put("last_word_of", last.from());
            case Derivation.OtherWords other -> {
                var node = NODES.objectNode().put("other_words_of", other.from());
                var without = node.putArray("without");
                other.without().forEach(without::add);
                yield node;
            }
        };
    }

    private static JsonNode comparison(ColumnComparison comparison) {
        var node =
                NODES.objectNode()
                        .put("name", comparison.name())
                        .put("title", comparison.title())
                        .put("group", comparison.group())
                        .put("column", comparison.column())
                        .put("term_frequency", comparison.termFrequency())
                        .put("beside", comparison.beside());
        if (!comparison.atMost().isEmpty()) {
            comparison.atMost().forEach(node.putObject("at_most")::put);
        }
        var levels = node.putArray("levels");
        for (var level : comparison.levels()) {
            var each = NODES.objectNode().put("label", level.label());
            each.set("test", TestJson.write(level.test()));
            levels.add(each.put("m", level.m()).put("u", level.u()));
        }
        return node;
    }

    private static JsonNode rule(BlockingRule rule) {
        var node = NODES.objectNode().put("name", rule.name());
        keys(node, "keys", rule.keys());
        keys(node, "then", rule.then());
        return node;
    }

    private static void keys(ObjectNode node, String name, List<BlockKey> keys) {
        var list = node.putArray(name);
        for (var key : keys) {
            var each = list.addObject();
            if (key.columns().size() == 1) {
                each.put("column", key.columns().getFirst());
            } else {
                var columns = each.putArray("columns");
                key.columns().forEach(columns::add);
            }
            each.put("form", JsonFields.word(key.form()));
        }
    }
}
