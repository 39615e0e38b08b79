package org.wardline.linkage.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What is wrong with a model, all at once, one plain sentence each. */
public final class ModelProblems {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
    private static final int MOST_COMPARISONS = 16;
    private static final int MOST_DETERMINISTIC = 8;

    private final LinkageModel model;
    private final Set<String> unreadable;
    private final boolean complete;
    private final List<String> problems = new ArrayList<>();
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private ModelProblems(LinkageModel model, Set<String> unreadable, boolean complete) {
        this.model = model;
        this.unreadable = unreadable;
        this.complete = complete;
        model.columns().forEach(column -> columns.put(column.name(), column));
    }

    /** The mistakes of a model; none when it can be used. */
    public static List<String> of(LinkageModel model) {
        return of(model, Set.of(), true);
    }

    /**
     * The same for a model of which some parts could not be read.
     *
     * @param unreadable names of columns that are there, but not in the model
     * @param complete whether all parts could be read
     */
    static List<String> of(LinkageModel model, Set<String> unreadable, boolean complete) {
        return new ModelProblems(model, unreadable, complete).find();
    }

    private List<String> find() {
        if (complete) {
            whole();
        }
        columns();
        var names = new HashSet<String>();
        for (var comparison : model.comparisons()) {
            name("Comparison", comparison.name(), comparison.title(), names);
            new ComparisonProblems(this, comparison).find();
        }
        names.clear();
        for (var rule : model.blocking()) {
            name("Blocking rule", rule.name(), rule.name(), names);
            rule(rule);
        }
        model.deterministic().forEach(this::deterministic);
        return List.copyOf(problems);
    }

    /** Whether there is such a comparison and its first level is that the values are the same. */
    boolean beginsWithSame(String comparison) {
        return model.comparisons().stream()
                .anyMatch(each ->
                        each.name().equals(comparison)
                                && !each.levels().isEmpty()
                                && each.levels().getFirst().test() instanceof LevelTest.Same);
    }

    void add(String sentence) {
        problems.add(sentence);
    }

    private void whole() {
        if (model.name().isBlank()) {
            add("The model has no name.");
        }
        if (!(model.prior() > 0 && model.prior() < 1)) {
            add("The prior must be above 0 and below 1.");
        }
        if (model.columns().isEmpty()) {
            add("The model has no columns.");
        }
        if (model.comparisons().isEmpty()) {
            add("The model has no comparisons.");
        }
        if (model.comparisons().size() > MOST_COMPARISONS) {
            add(
                    "There are "
                            + model.comparisons().size()
                            + " comparisons; at most "
                            + MOST_COMPARISONS
                            + " are possible.");
        }
        if (model.deterministic().size() > MOST_DETERMINISTIC) {
            add(
                    "There are "
                            + model.deterministic().size()
                            + " deterministic rules; at most "
                            + MOST_DETERMINISTIC
                            + " are possible.");
        }
        if (model.blocking().isEmpty()) {
            add("The model has no blocking rules.");
        }
    }

    private void name(String what, String name, String title, Set<String> names) {
        if (!NAME.matcher(name).matches()) {
            add(
                    what
                            + " \""
                            + name
                            + "\": a name is lower-case letters, digits and underscores, and begins with a letter.");
        }
        if (title.isBlank()) {
            add(what + " \"" + name + "\" has no title.");
        }
        if (!names.add(name)) {
            add(what + " \"" + name + "\" is there more than once.");
        }
    }

    private void columns() {
        var names = new HashSet<String>();
        var taken = new HashMap<String, String>();
        for (var column : model.columns()) {
            name("Column", column.name(), column.title(), names);
            aliases(column, taken);
            if (column.cleaning().contains(Cleaning.SET) && column.kind() != ValueKind.SET) {
                add(
                        "Column \""
                                + column.name()
                                + "\" is cleaned as a set, but its kind is not \"set\".");
            }
            column.derivation().ifPresent(derivation -> derivation(column, derivation));
        }
    }

    private void aliases(Column column, Map<String, String> taken) {
        for (var alias : column.aliases()) {
            var other = taken.putIfAbsent(Headers.plain(alias), column.name());
            if (other != null && !other.equals(column.name())) {
                add(
                        "\""
                                + alias
                                + "\" is an alias of both \""
                                + other
                                + "\" and \""
                                + column.name()
                                + "\".");
            }
        }
    }

    private void derivation(Column column, Derivation derivation) {
        var place = "Column \"" + column.name() + "\", derived: ";
        var from = named(place, derivation.from());
        if (from.isPresent()) {
            if (from.get().kind() != ValueKind.TEXT || column.kind() != ValueKind.TEXT) {
                add(place + "only texts have words.");
            }
            if (from.get().derivation().isPresent()) {
                add(place + "\"" + derivation.from() + "\" is itself derived.");
            }
        }
        if (derivation instanceof Derivation.OtherWords other) {
            other.without().forEach(without -> named(place, without));
        }
    }

    /** The column of this name; notes when there is none. */
    Optional<Column> named(String place, String name) {
        var found = Optional.ofNullable(columns.get(name));
        if (found.isEmpty() && !unreadable.contains(name)) {
            add(place + "there is no column \"" + name + "\".");
        }
        return found;
    }

    /** The column of this name, if it is there. */
    Optional<Column> known(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    private void rule(BlockingRule rule) {
        var place = "Blocking rule \"" + rule.name() + "\": ";
        if (rule.keys().isEmpty()) {
            add(place + "there are no keys.");
        }
        rule.keys().forEach(key -> key(place, key));
        rule.then().forEach(key -> key(place, key));
    }

    private void deterministic(List<String> rule) {
        var place = "Deterministic rule \"" + String.join(", ", rule) + "\": ";
        if (rule.isEmpty()) {
            add(place + "it names no comparison.");
        }
        for (var name : rule) {
            if (complete && !beginsWithSame(name)) {
                add(place + "there is no comparison \"" + name + "\" that begins with \"same\".");
            }
        }
    }

    private void key(String place, BlockKey key) {
        if (key.columns().isEmpty()) {
            add(place + "a key names no column.");
        }
        for (var name : key.columns()) {
            var column = named(place, name);
            if (column.isPresent() && !Kinds.of(key.form()).contains(column.get().kind())) {
                add(
                        place
                                + "column \""
                                + name
                                + "\" has no form \""
                                + JsonFields.word(key.form())
                                + "\", since it is of the kind \""
                                + JsonFields.word(column.get().kind())
                                + "\".");
            }
        }
    }
}
