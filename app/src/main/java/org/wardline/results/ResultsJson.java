package org.wardline.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.wardline.results.OperationResults.FigureResult;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Figures as JSON: {@code operation, as_at, demonstration, view, definitions, national, forces, figures[key, title,
 * value, definition, query, by_force]}. {@code national} and {@code forces} hold the figures most asked for, by plain
 * names ({@link KeyFigures}); {@code figures} holds all. A number that is withheld is null. The same figures give the
 * same bytes.
 */
public final class ResultsJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private ResultsJson() {}

    /** The figures, with a line end after them. */
    public static String of(OperationResults results) {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES);
        return JSON.writer().with(printer).writeValueAsString(tree(results)) + "\n";
    }

    /** The figures as a tree, for who writes them into something larger. */
    public static ObjectNode tree(OperationResults results) {
        var root = JSON.createObjectNode();
        root.put("operation", results.operation());
        root.put("as_at", results.asAt().toString());
        root.put("demonstration", results.demonstration());
        root.put("view", results.view().key());
        KeyFigures.write(results, root);
        var figures = root.putArray("figures");
        for (var figure : results.figures()) {
            var each = figures.addObject();
            each.put("key", figure.key());
            each.put("title", figure.title());
            each.put("value", figure.value().value());
            each.put("definition", figure.definition());
            each.put("query", figure.query());
            var byForce = each.putObject("by_force");
            figure.byForce().forEach((force, cell) -> byForce.put(force, cell.value()));
        }
        return root;
    }

    /** Figures that {@link #of} wrote. */
    static OperationResults read(String json, String name) {
        var root = JSON.readTree(json);
        var figures = new ArrayList<FigureResult>();
        for (var figure : root.path("figures")) {
            var byForce = new LinkedHashMap<String, Cell>();
            figure.path("by_force")
                    .properties()
                    .forEach(entry -> byForce.put(entry.getKey(), cell(entry.getValue())));
            figures.add(
                    new FigureResult(
                            figure.path("key").asString(),
                            figure.path("title").asString(),
                            cell(figure.path("value")),
                            figure.path("definition").asString(),
                            figure.path("query").asString(),
                            byForce));
        }
        return new OperationResults(
                root.path("operation").asString(),
                name,
                Instant.parse(root.path("as_at").asString()),
                root.path("demonstration").asBoolean(),
                View.valueOf(root.path("view").asString().toUpperCase(Locale.ROOT)),
                KeyFigures.takingPart(root),
                figures);
    }

    private static Cell cell(JsonNode value) {
        return value.isNumber() ? new Cell(value.asInt()) : Cell.WITHHELD;
    }
}
