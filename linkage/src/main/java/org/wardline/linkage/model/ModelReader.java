package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a model from its JSON, and all of its mistakes. */
final class ModelReader {
    private final List<String> problems = new ArrayList<>();

    /** Columns that are there but could not be read: who names them makes no second mistake. */
    private final Set<String> unreadable = new HashSet<>();

    private ModelReader() {}

    static LinkageModel read(JsonNode json) {
        return new ModelReader().model(json);
    }

    private LinkageModel model(JsonNode json) {
        var root = new JsonFields(json, "The model", problems);
        format(root);
        var name = root.text("name");
        var description = root.text("description");
        var prior = root.number("prior");
        var columns = whole(root.objects("columns", true), this::column);
        var comparisons = whole(root.objects("comparisons", true), this::comparison);
        var blocking = whole(root.objects("blocking", true), this::rule);
        var deterministic = root.textLists("deterministic");
        root.nothingElse();
        var model =
                new LinkageModel(
                        name, description, columns, blocking, comparisons, deterministic, prior);
        // What a part that could not be read leaves out is no second mistake.
        problems.addAll(ModelProblems.of(model, unreadable, problems.isEmpty()));
        if (!problems.isEmpty()) {
            throw new Mistakes("The model", problems);
        }
        return model;
    }

    private void format(JsonFields root) {
        var format = root.text("format");
        if (!format.isEmpty() && !format.equals(ModelJson.FORMAT)) {
            root.problem("\"format\" must be \"" + ModelJson.FORMAT + "\".");
        }
        var version = root.number("version");
        if (root.has("version") && version != ModelJson.VERSION) {
            root.problem(
                    "\"version\" must be "
                            + ModelJson.VERSION
                            + "; this is all that is known here.");
        }
    }

    private interface Part<T> {
        Optional<T> read(JsonFields fields);
    }

    /** The parts that could be read without any mistake. */
    private <T> List<T> whole(List<JsonFields> objects, Part<T> part) {
        var read = new ArrayList<T>();
        for (var fields : objects) {
            var before = problems.size();
            var found = part.read(fields);
            if (problems.size() == before) {
                found.ifPresent(read::add);
            }
        }
        return read;
    }

    private Optional<Column> column(JsonFields fields) {
        var before = problems.size();
        var name = fields.text("name");
        var title = fields.text("title");
        var kind = fields.oneOf("kind", ValueKind.class);
        var cleaning = fields.someOf("cleaning", Cleaning.class);
        var aliases = fields.texts("aliases");
        var derivation =
                fields.has("derived")
                        ? fields.any("derived").flatMap(node -> derivation(fields.inside(node)))
                        : Optional.<Derivation>empty();
        fields.nothingElse();
        if (problems.size() > before) {
            unreadable.add(name);
        }
        return kind.map(is -> new Column(name, title, is, cleaning, aliases, derivation));
    }

    private Optional<Derivation> derivation(JsonFields fields) {
        Optional<Derivation> derivation = Optional.empty();
        if (fields.has("first_word_of")) {
            derivation = Optional.of(new Derivation.FirstWord(fields.text("first_word_of")));
        } else if (fields.has("last_word_of")) {
            derivation = Optional.of(new Derivation.LastWord(fields.text("last_word_of")));
        } else if (fields.has("other_words_of")) {
            derivation =
                    Optional.of(
                            new Derivation.OtherWords(
                                    fields.text("other_words_of"), fields.texts("without")));
        } else {
            fields.problem("\"derived\" must have first_word_of, last_word_of or other_words_of.");
        }
        fields.nothingElse();
        return derivation;
    }

    private Optional<ColumnComparison> comparison(JsonFields fields) {
        var name = fields.text("name");
        var title = fields.text("title");
        var group = fields.has("group") ? fields.text("group") : name;
        var column = fields.text("column");
        var termFrequency = fields.number("term_frequency");
        var beside = fields.has("beside") ? fields.number("beside") : 1;
        var atMost = fields.numbers("at_most");
        var levels = new ArrayList<ComparisonLevel>();
        for (var level : fields.objects("levels", true)) {
            var label = level.text("label");
            var test = level.any("test").flatMap(node -> TestJson.read(node, level, problems));
            var m = level.number("m");
            var u = level.number("u");
            level.nothingElse();
            test.ifPresent(holds -> levels.add(new ComparisonLevel(label, holds, m, u)));
        }
        fields.nothingElse();
        return Optional.of(
                new ColumnComparison(
                        name, title, group, column, levels, termFrequency, beside, atMost));
    }

    private Optional<BlockingRule> rule(JsonFields fields) {
        var rule =
                new BlockingRule(
                        fields.text("name"),
                        keys(fields, "keys", true),
                        keys(fields, "then", false));
        fields.nothingElse();
        return Optional.of(rule);
    }

    private List<BlockKey> keys(JsonFields rule, String name, boolean required) {
        var keys = new ArrayList<BlockKey>();
        for (var fields : rule.objects(name, required)) {
            var columns =
                    fields.has("columns")
                            ? fields.texts("columns")
                            : List.of(fields.text("column"));
            var form = fields.oneOf("form", BlockKey.Form.class);
            fields.nothingElse();
            form.ifPresent(is -> keys.add(new BlockKey(columns, is)));
        }
        return keys;
    }
}
