package org.wardline.results;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardline.results.OperationResults.FigureResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The figures most asked for, under the plain names that programs read them by: {@code definitions}, {@code national} and
 * {@code forces}. Each is a figure of the catalogue; nothing is counted here.
 */
final class KeyFigures {
    private static final String NATIONAL = "national";
    private static final String FORCES = "forces";
    private static final String SUPPRESSED = "suppressed";

    /** What the number of forces means; every other definition is its figure's own. */
    private static final String FORCES_MEAN =
            "Forces that take part in the operation, as its own record names them. Definition 1.";

    /** Plain name to the key of the figure, for the whole operation. */
    private static final Map<String, String> OF_ALL = new LinkedHashMap<>();

    /** Plain name to the key of the figure, for each force. */
    private static final Map<String, String> OF_EACH = new LinkedHashMap<>();

    static {
        OF_ALL.put("people_arrested", Catalogue.ARRESTED);
        OF_ALL.put("registered_sex_offenders_arrested", Catalogue.REGISTERED);
        OF_ALL.put("premises_searched", "premises-searched");
        OF_ALL.put("devices_examined", "devices-examined");
        OF_ALL.put("children_safeguarded", Catalogue.SAFEGUARDED);
        OF_ALL.put("children_at_immediate_or_serious_risk", Catalogue.SERIOUS);
        OF_EACH.put("packages_received", "disseminations-acknowledged");
        OF_EACH.put("people_arrested", Catalogue.ARRESTED);
        OF_EACH.put("people_charged", "people-charged");
        OF_EACH.put("people_on_bail", "people-on-bail");
        OF_EACH.put("children_safeguarded", Catalogue.SAFEGUARDED);
    }

    private KeyFigures() {}

    /** Writes the three into a document. */
    static void write(OperationResults results, ObjectNode root) {
        var definitions = root.putObject("definitions");
        definitions.put(FORCES, FORCES_MEAN);
        define(OF_ALL, results, definitions);
        define(OF_EACH, results, definitions);
        var national = root.putObject(NATIONAL);
        national.put(FORCES, results.forces());
        put(OF_ALL, results, null, national);
        var forces = root.putObject(FORCES);
        for (var force : forces(results)) {
            put(OF_EACH, results, force, forces.putObject(force));
        }
    }

    /** How many forces take part, from a document. */
    static int takingPart(JsonNode root) {
        return root.path(NATIONAL).path(FORCES).asInt();
    }

    private static void define(
            Map<String, String> names, OperationResults results, ObjectNode into) {
        names.forEach((name, key) ->
                results.figure(key).ifPresent(figure -> into.put(name, figure.definition())));
    }

    private static void put(
            Map<String, String> names,
            OperationResults results,
            @Nullable String force,
            ObjectNode into) {
        var suppressed = new LinkedHashSet<String>();
        names.forEach((name, key) -> {
            var cell = results.figure(key).map(figure -> cell(figure, force)).orElse(Cell.WITHHELD);
            into.put(name, cell.value());
            if (cell.withheld()) {
                suppressed.add(name);
            }
        });
        if (results.view() == View.PUBLISHED) {
            var listed = into.putArray(SUPPRESSED);
            suppressed.forEach(listed::add);
        }
    }

    private static Cell cell(FigureResult figure, @Nullable String force) {
        return force == null ? figure.value() : figure.byForce().getOrDefault(force, Cell.WITHHELD);
    }

    /** Every force that a figure told by force names, in the operation's order. */
    private static Set<String> forces(OperationResults results) {
        var forces = new LinkedHashSet<String>();
        OF_EACH.values().stream()
                .flatMap(key -> results.figure(key).stream())
                .map(FigureResult::byForce)
                .map(Map::keySet)
                .forEach((Collection<String> named) -> forces.addAll(named));
        return forces;
    }
}
